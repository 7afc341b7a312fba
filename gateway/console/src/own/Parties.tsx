import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Badge, Facts, Loading, Trouble } from '../public/kit'
import { GET, Refused, taken, type Schemas } from '../shared/api'
import { day, hundredths, lastDay } from '../shared/time'

/** My registrations, each with its standing and what it comes from. */
export function Parties({ roles }: { roles: string[] }) {
  const { t } = useTranslation()
  const streamers = useQuery({
    queryKey: ['own', 'streamers'],
    queryFn: async () => (await taken(GET('/api/v1/streamers', { params: { query: {} } }))).data.items ?? [],
  })
  const operators = useQuery({
    queryKey: ['own', 'operators'],
    enabled: roles.includes('operator'),
    queryFn: async () => (await taken(GET('/api/v1/operators', { params: { query: {} } }))).data.items ?? [],
  })
  const error = streamers.error ?? operators.error
  return (
    <section>
      <h2>{t('own.standing')}</h2>
      {error && <Trouble error={error} />}
      {streamers.isLoading && <Loading />}
      {streamers.data?.length === 0 && (operators.data?.length ?? 0) === 0 && <p className="faint">{t('own.unregistered')}</p>}
      {operators.data?.map((operator) => (
        <Party key={operator.id} id={operator.id ?? ''} name={operator.name} status={operator.status} renewBy={operator.renewBy} />
      ))}
      {streamers.data?.map((streamer) => (
        <Party
          key={streamer.id}
          id={streamer.id ?? ''}
          name={streamer.name}
          status={streamer.status}
          renewBy={streamer.renewBy}
          trainedAt={streamer.trainedAt}
          unmet={streamer.admission?.unmet}
        />
      ))}
    </section>
  )
}

function Party({
  id,
  name,
  status,
  renewBy,
  trainedAt,
  unmet,
}: {
  id: string
  name: string | undefined
  status: Schemas['Code'] | undefined
  renewBy: string | undefined
  trainedAt?: string
  unmet?: Schemas['Code'][]
}) {
  const { t } = useTranslation()
  const standing = useQuery({
    queryKey: ['own', 'standing', id],
    queryFn: async () => {
      try {
        return (await taken(GET('/api/v1/standings/{id}', { params: { path: { id } } }))).data as Schemas['FullStanding']
      } catch (error) {
        if (error instanceof Refused && error.status === 404) {
          return null
        }
        throw error
      }
    },
  })
  const known = standing.data
  return (
    <article className="card">
      <h2>
        {name} <Badge>{status?.text}</Badge>
      </h2>
      {standing.error && <Trouble error={standing.error} />}
      {known && <p className={`grade ${known.grade === 'c' || known.grade === 'd' ? 'bad' : ''}`}>{known.grade?.toUpperCase()}</p>}
      {known && <p>{t(`grade.means.${known.grade}`)}</p>}
      {(known?.reasons?.length ?? 0) > 0 && (
        <p>
          {t('grade.reasons')}: {known?.reasons?.map((reason) => t(`grade.reason.${reason}`, { defaultValue: reason })).join(t('list.comma'))}
        </p>
      )}
      <Facts
        of={[
          [t('own.index'), hundredths(known?.index)],
          [t('own.points'), known?.points && t('own.pointsOf', { total: known.points.total ?? 0 })],
          [t('own.trained'), day(trainedAt)],
          [t('own.renewBy'), lastDay(renewBy)],
          [t('own.unmet'), unmet?.map((condition) => condition.text).join(t('list.comma'))],
        ]}
      />
    </article>
  )
}
