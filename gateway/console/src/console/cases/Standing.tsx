import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { GET, Refused, taken, type Schemas } from '../../shared/api'
import { day, hundredths } from '../../shared/time'
import { Facts, None, Ref, Section, useWords } from '../kit/bits'
import { Loading, Trouble } from '../kit/states'

export type Full = Schemas['FullStanding']

/** The standing of a streamer or an operator; undefined where the ledger knows of none yet. */
export function useStanding(partyId: string | null | undefined) {
  return useQuery({
    queryKey: ['one', 'standing', partyId],
    enabled: partyId != null,
    queryFn: async () => {
      try {
        const { data } = await taken(GET('/api/v1/standings/{id}', { params: { path: { id: partyId ?? '' } } }))
        return data as Full
      } catch (error) {
        if (error instanceof Refused && error.status === 404) {
          return null
        }
        throw error
      }
    },
  })
}

export function Grade({ grade }: { grade: string | undefined }) {
  const { t } = useTranslation()
  return grade ? (
    <span className={`grade grade-${grade}`} aria-label={t('standing.gradeIs', { grade: grade.toUpperCase() })}>
      {grade.toUpperCase()}
    </span>
  ) : (
    <None />
  )
}

/** Index, grade and points, and what they come from. */
export function Standing({ partyId }: { partyId: string | null | undefined }) {
  const { t } = useTranslation()
  const words = useWords()
  const standing = useStanding(partyId)
  if (partyId == null) {
    return null
  }
  const known = standing.data
  return (
    <Section title={t('standing.title')}>
      {standing.error && <Trouble error={standing.error} />}
      {standing.isLoading && <Loading />}
      {known === null && <p className="faint">{t('standing.none')}</p>}
      {known && (
        <>
          <Facts
            of={[
              [t('standing.grade'), <Grade key="grade" grade={known.grade} />],
              [t('standing.index'), hundredths(known.index)],
              [t('standing.points'), t('standing.pointsOf', { total: known.points?.total ?? 0, step: known.points?.step ?? 0 })],
              [t('standing.reasons'), known.reasons?.map((reason) => words('standing.reason', reason)).join(t('list.comma'))],
              [t('standing.blacklisted'), known.blacklisted ? t('yes') : null],
              [t('standing.aggravated'), known.aggravated ? t('yes') : null],
            ]}
          />
          <table className="rows">
            <tbody>
              {Object.entries(known.components ?? {}).map(([name, value]) => (
                <tr key={name}>
                  <th scope="row">{t(`standing.component.${name}`)}</th>
                  <td className="number">{hundredths(value)}</td>
                </tr>
              ))}
              {known.points?.charges?.map((charge) => (
                <tr key={charge.violationId}>
                  <th scope="row">
                    <Ref noun="finding" id={charge.violationId} /> {words('finding.category', charge.category ?? '')} ·{' '}
                    {words('finding.severity', charge.severity ?? '')}
                  </th>
                  <td className="number">
                    {t('standing.charge', { points: charge.points, nth: charge.nth, until: day(charge.countsUntil) })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Section>
  )
}
