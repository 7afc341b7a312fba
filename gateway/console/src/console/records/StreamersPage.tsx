import { GET, taken, type Schemas } from '../../shared/api'
import { Due, Ref, When, Word } from '../kit/bits'
import { ListPage, type Column, type Filter } from '../kit/page'

const FILTERS: Filter[] = [
  { name: 'status', label: 'filter.status', codes: 'registration.streamer-status' },
]

export const STREAMER_COLUMNS: Column<Schemas['StreamerView']>[] = [
  { label: 'record.name', cell: (item) => <Ref noun="streamer" id={item.id}>{item.name}</Ref> },
  { label: 'record.number', cell: (item) => item.number },
  { label: 'filter.status', cell: (item) => <Word of={item.status} /> },
  { label: 'noun.operator', cell: (item) => <Ref noun="operator" id={item.operatorId} /> },
  { label: 'record.region', cell: (item) => item.region },
  { label: 'record.registered', cell: (item) => <When at={item.registeredAt} /> },
  { label: 'record.renewBy', cell: (item) => <Due at={item.renewBy} /> },
]

export default function StreamersPage() {
  return (
    <ListPage
      noun="streamer"
      title="nav.streamers"
      filters={FILTERS}
      columns={STREAMER_COLUMNS}
      read={async (query, cursor) =>
        (await taken(GET('/api/v1/streamers', { params: { query: { ...query, cursor } } }))).data
      }
    />
  )
}
