import { useQueries } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { GET, taken, type Schemas } from '../../shared/api'
import { Section, Title, useWords } from '../kit/bits'
import { Loading, Trouble } from '../kit/states'
import { useQueue } from '../queue/items'

const Bars = lazy(() => import('./Bars'))

/** A service gives at most so many at once; a count that reaches it is shown as "or more". */
const MOST = 200

/** What the services can count now. Each figure leads to the list that it counts. */
export default function DashboardPage() {
  const { t } = useTranslation()
  const words = useWords()
  const queue = useQueue()
  const [findings, complaints, grades, measures] = useQueries({
    queries: [
      { queryKey: ['count', 'findings'], queryFn: async () => (await taken(GET('/api/v1/findings', recent()))).data },
      { queryKey: ['count', 'complaints'], queryFn: async () => (await taken(GET('/api/v1/complaints', recent()))).data },
      { queryKey: ['count', 'standings'], queryFn: async () => (await taken(GET('/api/v1/standings', recent()))).data },
      { queryKey: ['count', 'measures'], queryFn: async () => (await taken(GET('/api/v1/measures', recent()))).data },
    ],
  })
  const error = [findings, complaints, grades, measures].find((each) => each.error)?.error
  const waiting = queue.items ?? []
  const overdue = waiting.filter((item) => item.dueAt != null && Date.parse(item.dueAt) < Date.now()).length
  const decided = (findings.data?.items ?? []).filter((finding) => finding.status?.code !== 'raised')
  const confirmed = decided.filter((finding) => finding.status?.code === 'confirmed')
  return (
    <>
      <Title>{t('nav.dashboard')}</Title>
      {error && <Trouble error={error} />}
      <div className="tiles">
        <Tile to="/" text={t('dashboard.waiting')} figure={atLeast(waiting.length, queue.hasNextPage)} />
        <Tile to="/" text={t('dashboard.overdue')} figure={atLeast(overdue, queue.hasNextPage)} />
        <Tile to="/findings?status=raised" text={t('dashboard.raised')} figure={count(findings.data, (item) => item.status?.code === 'raised')} />
        <Tile
          to="/findings?status=confirmed"
          text={t('dashboard.confirmRate')}
          figure={decided.length === 0 ? '—' : t('dashboard.percent', { value: Math.round((100 * confirmed.length) / decided.length) })}
        />
        <Tile to="/complaints?overdue=true" text={t('dashboard.late')} figure={count(complaints.data, (item) => item.overdue === true)} />
        <Tile to="/measures?status=proposed" text={t('dashboard.proposed')} figure={count(measures.data, (item) => item.status?.code === 'proposed')} />
      </div>
      <Suspense fallback={<Loading />}>
        <div className="columns">
          <Section title={t('dashboard.byCategory')}>
            <Bars figures={tally(findings.data?.items, (item: Schemas['FindingView']) => item.category?.text)} name={t('dashboard.byCategory')} />
          </Section>
          <Section title={t('dashboard.grades')}>
            <Bars figures={tally(grades.data?.items, (item: Schemas['StandingLine']) => item.grade?.toUpperCase())} name={t('dashboard.grades')} />
          </Section>
          <Section title={t('dashboard.complaints')}>
            <Bars
              figures={tally(complaints.data?.items, (item: Schemas['CaseSummary']) => item.category ? words('casework.category', item.category) : t('dashboard.undecided'))}
              name={t('dashboard.complaints')}
            />
          </Section>
        </div>
      </Suspense>
      <p className="faint">{t('dashboard.of', { most: MOST })}</p>
    </>
  )
}

function recent() {
  return { params: { query: { limit: MOST } } }
}

function Tile({ to, text, figure }: { to: string; text: string; figure: string }) {
  return (
    <Link className="tile" to={to}>
      {text} <strong>{figure}</strong>
    </Link>
  )
}

function count<T>(page: { items?: T[]; next?: string | null } | undefined, wanted: (item: T) => boolean): string {
  return page === undefined ? '…' : atLeast((page.items ?? []).filter(wanted).length, page.next != null)
}

function atLeast(found: number, more: boolean): string {
  return more ? `${found}+` : String(found)
}

function tally<T>(items: T[] | undefined, of: (item: T) => string | undefined): [string, number][] {
  const counts = new Map<string, number>()
  for (const item of items ?? []) {
    const name = of(item)
    if (name !== undefined) {
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  return [...counts].sort(([, one], [, other]) => other - one)
}
