import { useInfiniteQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router-dom'
import { GET, POST, taken, type Schemas } from '../../shared/api'
import { useProduct, useSession, useStreamer } from '../cases/reads'
import { FINDING_COLUMNS } from '../cases/FindingsPage'
import { Transcript } from '../cases/Transcript'
import { Due, Facts, Long, None, Ref, Refs, Section, Title, When, Word } from '../kit/bits'
import { Commands, type Command } from '../kit/commands'
import { useList } from '../kit/data'
import { Rows, Shown } from '../kit/page'
import { Loading, Trouble } from '../kit/states'
import { Tag } from '../kit/Tag'
import { Controls } from './Controls'
import { RaiseFinding } from './RaiseFinding'

type Session = Schemas['SessionView']

const EVERY = 3_000

/** One livestream: what is said while it runs, what was found, and what can be done on air. */
export default function SessionPage() {
  const { id = '' } = useParams()
  const one = useSession(id)
  return <Shown one={one}>{({ data, etag }) => <Stream session={data} etag={etag} />}</Shown>
}

function Stream({ session, etag }: { session: Session; etag: string | undefined }) {
  const { t } = useTranslation()
  const id = session.id ?? ''
  const live = session.status?.code === 'live'
  const streamer = useStreamer(session.streamerId)
  const findings = useList(['finding', { sessionId: id }], async (cursor) =>
    (await taken(GET('/api/v1/findings', { params: { query: { sessionId: id, cursor } } }))).data,
  )
  const segments = useTranscript(id, live)
  const hits = (findings.items ?? []).flatMap((finding) => finding.occurrences ?? [])
  return (
    <>
      <Title extra={live && session.actions?.includes('control') && <RaiseFinding sessionId={id} startedAt={session.startedAt} />}>
        {session.title ?? session.number} <Word of={session.status} />
        {session.paused && <Tag tone="bad">{t('session.paused')}</Tag>}
      </Title>
      {session.paused && (
        <Alert type="warning" showIcon title={t('session.pausedUntil')} description={<Due at={session.pausedUntil} />} />
      )}
      <div className="columns">
        <div>
          {session.actions?.includes('control') && <Controls sessionId={id} allowed />}
          {!session.actions?.includes('control') && (session.controls ?? 0) > 0 && <Controls sessionId={id} allowed={false} />}
          <Section title={t('transcript.title')} extra={live && <Tag tone="bad">{t('session.onAir')}</Tag>}>
            {segments.error && <Trouble error={segments.error} />}
            {segments.isLoading && <Loading />}
            {segments.data && segments.items.length === 0 && <p className="faint">{t('transcript.empty')}</p>}
            {segments.items.length > 0 && <Transcript segments={segments.items} hits={hits} />}
            {segments.hasNextPage && (
              <Button block loading={segments.isFetchingNextPage} onClick={() => void segments.fetchNextPage()}>
                {t('list.more')}
              </Button>
            )}
          </Section>
          <Section title={t('nav.findings')}>
            <Rows list={findings} columns={FINDING_COLUMNS.filter((column) => column.label !== 'noun.streamer')} empty="finding.none" />
          </Section>
        </div>
        <div>
          <Section title={t('case.facts')}>
            <Facts
              of={[
                [t('session.number'), session.number],
                [t('noun.streamer'), <Ref key="s" noun="streamer" id={session.streamerId}>{streamer.data?.data.name}</Ref>],
                [t('noun.operator'), <Ref key="o" noun="operator" id={session.operatorId} />],
                [t('session.region'), session.region],
                [t('session.planned'), <When key="p" at={session.plannedStart} />],
                [t('session.cleared'), session.clearedAt && <When key="c" at={session.clearedAt} />],
                [t('session.since'), session.startedAt && <When key="st" at={session.startedAt} />],
                [t('session.ended'), session.endedAt && <When key="e" at={session.endedAt} />],
                [t('session.segments'), session.segments],
                [t('session.chain'), session.chainHash && <Long key="h" text={session.chainHash} />],
                [t('session.cancellation'), session.cancellation],
                [t('session.violations'), <Refs key="v" noun="finding" ids={session.violationIds} />],
              ]}
            />
          </Section>
          <Section title={t('session.goods')}>
            {session.productIds?.length === 0 && <None />}
            {session.productIds?.map((productId) => <Goods key={productId} id={productId} />)}
            {(session.uncertifiedBatchIds?.length ?? 0) > 0 && (
              <p>
                <Tag tone="wait">{t('session.uncertified')}</Tag> <Refs noun="batch" ids={session.uncertifiedBatchIds} />
              </p>
            )}
          </Section>
          {(session.claims?.length ?? 0) > 0 && (
            <Section title={t('session.claims')}>
              <ul>
                {session.claims?.map((claim, place) => (
                  <li key={place}>
                    <Word of={claim.kind} /> {claim.text}{' '}
                    {claim.evidenced === false && <Tag tone="wait">{t('session.noEvidence')}</Tag>}
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
      </div>
      {session.actions?.some((action) => action === 'clear' || action === 'cancel') && (
        <div className="decide">
          <Commands noun="session" id={id} etag={etag} actions={session.actions} commands={commandsFor(id)} />
        </div>
      )}
    </>
  )
}

function commandsFor(id: string): Command<Session>[] {
  const path = { id }
  return [
    {
      action: 'clear',
      label: 'session.session-action.clear',
      send: (header) => taken(POST('/api/v1/sessions/{id}/clearance', { params: { path, header } })),
    },
    {
      action: 'cancel',
      label: 'session.session-action.cancel',
      danger: true,
      fields: [{ name: 'text', label: 'session.cancelText', kind: 'text', required: true }],
      send: (header, body: Schemas['CancellationRequest']) =>
        taken(POST('/api/v1/sessions/{id}/cancellation', { params: { path, header }, body })),
    },
  ]
}

/** What is offered, with the certificate's facts of its batches beside it. */
function Goods({ id }: { id: string }) {
  const { t } = useTranslation()
  const product = useProduct(id)
  const known = product.data?.data
  return (
    <div className="inline">
      <Ref noun="product" id={id}>
        {known?.name}
      </Ref>{' '}
      {known && <Word of={known.status} />}
      {known && (
        <span className="faint">
          {' '}
          {t('session.originOf', { region: known.originRegion })} <Refs noun="batch" ids={known.batchIds} />
        </span>
      )}
    </div>
  )
}

/** All segments so far; while it is live, new ones are asked for from the last page on. */
function useTranscript(id: string, live: boolean) {
  const pages = useInfiniteQuery({
    queryKey: ['one', 'transcript', id],
    queryFn: async ({ pageParam }) =>
      (
        await taken(
          GET('/api/v1/sessions/{id}/segments', {
            params: { path: { id }, query: { cursor: pageParam, limit: 100 } },
          }),
        )
      ).data,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: live ? EVERY : false,
  })
  return { ...pages, items: pages.data?.pages.flatMap((page) => page.items ?? []) ?? [] }
}
