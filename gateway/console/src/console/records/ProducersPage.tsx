import { GET, taken, type Schemas } from '../../shared/api'
import { Ref, When } from '../kit/bits'
import { ListPage, type Column, type Filter } from '../kit/page'

const FILTERS: Filter[] = [
  { name: 'kind', label: 'record.kind', codes: 'product.producer-kind' },
  { name: 'region', label: 'record.region' },
]

export const PRODUCER_COLUMNS: Column<Schemas['ProducerView']>[] = [
  { label: 'record.name', cell: (item) => <Ref noun="producer" id={item.id}>{item.name}</Ref> },
  { label: 'record.number', cell: (item) => item.number },
  { label: 'record.kind', cell: (item) => item.kind?.text },
  { label: 'record.creditCode', cell: (item) => item.creditCode },
  { label: 'record.region', cell: (item) => item.region },
  { label: 'record.registered', cell: (item) => <When at={item.registeredAt} /> },
]

export default function ProducersPage() {
  return (
    <ListPage
      noun="producer"
      title="nav.producers"
      filters={FILTERS}
      columns={PRODUCER_COLUMNS}
      read={async (query, cursor) =>
        (await taken(GET('/api/v1/producers', { params: { query: { ...query, cursor } } }))).data
      }
    />
  )
}
