import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { GET, taken } from '../../shared/api'
import { ledgerPage, type LedgerLine } from '../../shared/ledger'
import { shortNumber } from '../../shared/numbers'
import { address, Facts, Long, Section, Title, useWords, When, type Noun } from '../kit/bits'
import { useMe } from '../kit/me'
import { Loading, Trouble } from '../kit/states'

const AT_ONCE = 50
const EVERY = 5_000
const SHOWN: readonly string[] = ['operator', 'streamer', 'session', 'finding', 'measure', 'appeal', 'complaint', 'producer', 'product', 'batch', 'certificate']

/** How far the ledger is, and its entries as far as the reader may see them, the latest first. */
export default function LedgerPage() {
  const { t } = useTranslation()
  const me = useMe()
  const ledger = useQuery({
    queryKey: ['ledger'],
    queryFn: async () => (await taken(GET('/api/v1/ledger'))).data,
    refetchInterval: EVERY,
  })
  return (
    <>
      <Title>{t('nav.ledger')}</Title>
      {ledger.error && <Trouble error={ledger.error} />}
      {ledger.isLoading && <Loading />}
      {ledger.data && (
        <>
          <div className="tiles">
            <div className="tile">
              {t('ledger.size')} <strong>{ledger.data.size}</strong>
            </div>
            <div className="tile">
              {t('ledger.checkpoint')}{' '}
              <strong className="smaller">
                <When at={ledger.data.checkpointAt} />
              </strong>
            </div>
            <div className="tile">
              {t('ledger.delay')} <strong>{t('ledger.millis', { count: ledger.data.instance?.delayMillis ?? 0 })}</strong>
            </div>
          </div>
          <Section title={t('ledger.verify')}>
            <Facts
              of={[
                [t('ledger.origin'), <code key="o">{ledger.data.origin}</code>],
                [t('ledger.root'), <Long key="r" text={ledger.data.root} />],
                [t('ledger.signed'), <a key="c" href="/log/checkpoint">/log/checkpoint</a>],
                [t('ledger.key'), <a key="k" href="/log/vkey">/log/vkey</a>],
                [t('ledger.feed'), <a key="f" href="/api/v1/feed?after=-1&limit=200">/api/v1/feed</a>],
                [t('ledger.jurisdiction'), me.jurisdiction === '' ? t('ledger.wholeCountry') : me.jurisdiction],
              ]}
            />
          </Section>
          <Entries size={ledger.data.size ?? 0} />
        </>
      )}
    </>
  )
}

/** The feed runs forward, so pages are asked for from the end backwards, each a window of the ledger. */
function Entries({ size }: { size: number }) {
  const { t } = useTranslation()
  const words = useWords()
  const [from] = useState(size)
  const [open, setOpen] = useState<string>()
  const [wanted, setWanted] = useState('')
  const pages = useInfiniteQuery({
    queryKey: ['feed', from],
    queryFn: async ({ pageParam }) => {
      const start = Math.max(0, pageParam - AT_ONCE)
      const page = await ledgerPage(start - 1, pageParam - start)
      return { start, lines: page.lines.filter((line) => line.ledgerindex < pageParam).toReversed() }
    },
    initialPageParam: from,
    getNextPageParam: ({ start }) => (start > 0 ? start : undefined),
  })
  const lines = pages.data?.pages.flatMap((page) => page.lines).filter((line) => matches(line, wanted))
  return (
    <Section
      title={t('ledger.entries')}
      extra={<Input allowClear aria-label={t('ledger.filter')} placeholder={t('ledger.filter')} value={wanted} onChange={(event) => setWanted(event.target.value)} className="filter-text" />}
    >
      {pages.error && <Trouble error={pages.error} />}
      {pages.isLoading && <Loading />}
      <div className="scroll" tabIndex={0} role="region" aria-label={t('ledger.entries')}>
        <table className="rows">
          <thead>
            <tr>
              <th className="number">{t('ledger.index')}</th>
              <th>{t('ledger.time')}</th>
              <th>{t('ledger.type')}</th>
              <th>{t('ledger.subject')}</th>
              <th>{t('ledger.role')}</th>
              <th>{t('ledger.content')}</th>
            </tr>
          </thead>
          <tbody>
            {lines?.map((line) => (
              <tr key={line.ledgerindex}>
                <td className="number">{line.ledgerindex}</td>
                <td>
                  <When at={line.time} />
                </td>
                <td>
                  <code>{line.type}</code>
                </td>
                <td>
                  <Subject line={line} />
                </td>
                <td>{words('role', line.actorrole ?? '')}</td>
                <td>
                  <Button size="small" aria-expanded={open === line.id} onClick={() => setOpen(open === line.id ? undefined : line.id)}>
                    {t(open === line.id ? 'ledger.hide' : 'ledger.show')}
                  </Button>
                  {open === line.id && <pre className="prose">{JSON.stringify(line.data, null, 2)}</pre>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages.hasNextPage && (
        <Button block loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('ledger.older')}
        </Button>
      )}
    </Section>
  )
}

function Subject({ line }: { line: LedgerLine }) {
  const said = line.type.split('.')[0] ?? ''
  const noun = said === 'violation' ? 'finding' : said === 'outcome' ? 'complaint' : said
  return SHOWN.includes(noun) ? (
    <Link to={address(noun as Noun, line.subject)}>{shortNumber(noun, line.subject)}</Link>
  ) : (
    <code>{line.subject}</code>
  )
}

function matches(line: LedgerLine, wanted: string): boolean {
  return wanted === '' || line.type.includes(wanted) || line.subject.includes(wanted) || line.id === wanted
}
