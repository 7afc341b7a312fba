import { GET, taken, type Schemas } from '../../shared/api'
import { Due, Ref, When, Word } from '../kit/bits'
import { ListPage, type Column, type Filter } from '../kit/page'

type Appeal = Schemas['AppealView']

const FILTERS: Filter[] = [{ name: 'status', label: 'filter.status', codes: 'appeal.appeal-status' }]

const COLUMNS: Column<Appeal>[] = [
  { label: 'noun.appeal', cell: (item) => <Ref noun="appeal" id={item.id} /> },
  { label: 'filter.status', cell: (item) => <Word of={item.status} /> },
  {
    label: 'appeal.target',
    cell: (item) => <Ref noun={item.against?.code === 'measure' ? 'measure' : 'finding'} id={item.targetId} />,
  },
  { label: 'noun.streamer', cell: (item) => <Ref noun="streamer" id={item.streamerId} /> },
  { label: 'appeal.filed', cell: (item) => <When at={item.filedAt} /> },
  {
    label: 'appeal.decideBy',
    cell: (item) => (item.decidedAt ? <When at={item.decidedAt} /> : <Due at={item.decideBy} provisional={item.provisional} />),
  },
]

export default function AppealsPage() {
  return (
    <ListPage
      noun="appeal"
      title="nav.appeals"
      filters={FILTERS}
      columns={COLUMNS}
      read={async (query, cursor) =>
        (await taken(GET('/api/v1/appeals', { params: { query: { ...query, cursor } } }))).data
      }
    />
  )
}
