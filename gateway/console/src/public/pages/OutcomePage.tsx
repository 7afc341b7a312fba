import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router-dom'
import { GET, taken } from '../../shared/api'
import { shortNumber } from '../../shared/numbers'
import { day } from '../../shared/time'
import { Badge, Facts, Loading, Trouble } from '../kit'

export default function OutcomePage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const outcome = useQuery({
    queryKey: ['outcome', id],
    queryFn: async () => (await taken(GET('/api/v1/outcomes/{id}', { params: { path: { id } } }))).data,
  })
  const shown = outcome.data
  return (
    <>
      <h1>{t('outcome.title', { number: shown?.number ?? shortNumber('complaint', id) })}</h1>
      {outcome.error && <Trouble error={outcome.error} again={() => void outcome.refetch()} />}
      {outcome.isLoading && <Loading />}
      {shown && (
        <article className="card">
          <p>
            <Badge tone={shown.upheld ? 'bad' : 'good'}>{t(shown.upheld ? 'outcomes.isUpheld' : 'outcomes.notUpheld')}</Badge>
          </p>
          {shown.text && <p className="prose">{shown.text}</p>}
          <Facts
            of={[
              [t('outcomes.category'), shown.category?.text],
              [t('outcome.result'), shown.result?.text],
              [t('outcome.onTime'), t(shown.onTime ? 'yes' : 'no')],
              [t('outcome.closed'), day(shown.closedAt)],
              [t('outcome.published'), day(shown.publishedAt)],
              [t('outcome.corrected'), day(shown.correctedAt)],
              [t('outcome.shownUntil'), shown.shownUntil],
              [
                t('outcome.streamer'),
                shown.streamerId && (
                  <Link key="s" to={`/grades/${shown.streamerId}`}>
                    {shortNumber('streamer', shown.streamerId)}
                  </Link>
                ),
              ],
              [
                t('outcome.operator'),
                shown.operatorId && (
                  <Link key="o" to={`/grades/${shown.operatorId}`}>
                    {shortNumber('operator', shown.operatorId)}
                  </Link>
                ),
              ],
            ]}
          />
        </article>
      )}
      <Link to="/outcomes">{t('outcome.all')}</Link>
    </>
  )
}
