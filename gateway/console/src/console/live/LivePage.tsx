import { useTranslation } from 'react-i18next'
import { GET, taken, type Schemas } from '../../shared/api'
import { Ref, Risk, Title, When } from '../kit/bits'
import { useList } from '../kit/data'
import { Rows, type Column } from '../kit/page'
import { Tag } from '../kit/Tag'

type Live = Schemas['LiveView'] & { id?: string }

/** Livestreams on air, the riskiest first. */
export default function LivePage() {
  const { t } = useTranslation()
  const list = useList<Live>(['session', 'live'], async (cursor) => {
    const { data } = await taken(GET('/api/v1/sessions/live', { params: { query: { cursor } } }))
    return { ...data, items: data.items?.map((item) => ({ ...item, id: item.session?.id })) }
  })
  const columns: Column<Live>[] = [
    { label: 'queue.risk', cell: (item) => <Risk value={item.risk} inputs={item.riskInputs} /> },
    {
      label: 'noun.session',
      cell: ({ session }) => (
        <>
          <Ref noun="session" id={session?.id}>
            {session?.title ?? session?.number}
          </Ref>{' '}
          {session?.paused && <Tag tone="bad">{t('session.paused')}</Tag>}
          <div className="faint">{session?.number}</div>
        </>
      ),
    },
    { label: 'noun.streamer', cell: ({ session }) => <Ref noun="streamer" id={session?.streamerId} /> },
    { label: 'session.since', cell: ({ session }) => <When at={session?.startedAt} /> },
    { label: 'session.controls', cell: ({ session }) => session?.controls, number: true },
  ]
  return (
    <>
      <Title>{t('nav.live')}</Title>
      <Rows list={list} columns={columns} empty="live.empty" />
    </>
  )
}
