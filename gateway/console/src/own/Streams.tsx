import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Badge, Loading, Trouble, When } from '../public/kit'
import { GET, taken } from '../shared/api'

/** My livestreams, planned and past. */
export function Streams() {
  const { t } = useTranslation()
  const sessions = useQuery({
    queryKey: ['own', 'sessions'],
    queryFn: async () => (await taken(GET('/api/v1/sessions', { params: { query: {} } }))).data.items ?? [],
  })
  return (
    <section>
      <h2>{t('own.streams')}</h2>
      {sessions.error && <Trouble error={sessions.error} />}
      {sessions.isLoading && <Loading />}
      {sessions.data?.length === 0 && <p className="faint">{t('own.noStreams')}</p>}
      {sessions.data?.map((session) => (
        <article key={session.id} className="card">
          <h2>
            {session.title ?? session.number} <Badge tone={session.paused ? 'bad' : undefined}>{session.paused ? t('own.paused') : session.status?.text}</Badge>
          </h2>
          <p className="faint">
            {session.number} · <When at={session.startedAt ?? session.plannedStart} />
          </p>
          {session.cancellation && <p className="prose">{session.cancellation}</p>}
        </article>
      ))}
    </section>
  )
}
