import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router-dom'
import { GET, taken, type Schemas } from '../../shared/api'
import { day } from '../../shared/time'
import { Badge, codesOf, Labelled, Loading, Trouble } from '../kit'

type Outcome = Schemas['PublicOutcome']

/** What became of complaints, for everybody; nobody who complained can be recognised. */
export default function OutcomesPage() {
  const { t } = useTranslation()
  const [search, setSearch] = useSearchParams()
  const category = search.get('category') ?? ''
  const upheld = search.get('upheld') ?? ''
  const from = search.get('from') ?? ''
  const streamerId = search.get('streamerId') ?? ''
  const outcomes = useInfiniteQuery({
    queryKey: ['outcomes', category, upheld, from, streamerId],
    queryFn: async ({ pageParam }) => {
      const query = {
        ...(category && { category: category as Schemas['CaseSummary']['category'] }),
        ...(upheld && { upheld: upheld === 'true' }),
        ...(from && { from: `${from}T00:00:00+08:00` }),
        ...(streamerId && { streamerId }),
        cursor: pageParam,
        limit: 20,
      }
      return (await taken(GET('/api/v1/outcomes', { params: { query } }))).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
  const change = (name: string, value: string) =>
    setSearch((known) => {
      known.delete(name)
      if (value !== '') {
        known.set(name, value)
      }
      return known
    })
  const found = outcomes.data?.pages.flatMap((page) => page.items ?? [])
  return (
    <>
      <h1>{t('outcomes.title')}</h1>
      <p>{t('outcomes.lead')}</p>
      <div className="row" role="search">
        <Labelled text={t('outcomes.category')}>
          <select value={category} onChange={(event) => change('category', event.target.value)}>
            <option value="">{t('outcomes.all')}</option>
            {codesOf('casework.category').map((code) => (
              <option key={code} value={code}>
                {t(`casework.category.${code}`)}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled text={t('outcomes.upheld')}>
          <select value={upheld} onChange={(event) => change('upheld', event.target.value)}>
            <option value="">{t('outcomes.all')}</option>
            <option value="true">{t('outcomes.isUpheld')}</option>
            <option value="false">{t('outcomes.notUpheld')}</option>
          </select>
        </Labelled>
        <Labelled text={t('outcomes.from')}>
          <input type="date" value={from} onChange={(event) => change('from', event.target.value)} />
        </Labelled>
      </div>
      {outcomes.error && <Trouble error={outcomes.error} again={() => void outcomes.refetch()} />}
      {outcomes.isLoading && <Loading />}
      {found?.length === 0 && <p className="faint">{t('outcomes.none')}</p>}
      {found?.map((outcome) => <OutcomeCard key={outcome.id} outcome={outcome} />)}
      {outcomes.hasNextPage && (
        <button type="button" onClick={() => void outcomes.fetchNextPage()} disabled={outcomes.isFetchingNextPage}>
          {t('outcomes.more')}
        </button>
      )}
    </>
  )
}

function OutcomeCard({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation()
  return (
    <article className="card">
      <p>
        <Link to={`/outcomes/${outcome.id}`}>{outcome.number}</Link>{' '}
        <Badge>{outcome.category?.text}</Badge>{' '}
        <Badge tone={outcome.upheld ? 'bad' : 'good'}>{t(outcome.upheld ? 'outcomes.isUpheld' : 'outcomes.notUpheld')}</Badge>{' '}
        {outcome.result?.code !== 'none' && <Badge>{outcome.result?.text}</Badge>}{' '}
        <span className="faint">{day(outcome.publishedAt)}</span>
      </p>
      {outcome.text && <p className="prose">{outcome.text}</p>}
    </article>
  )
}
