import { GET, taken, type Schemas } from '../../shared/api'
import { Ref, When, Word } from '../kit/bits'
import { ListPage, type Column, type Filter } from '../kit/page'

const FILTERS: Filter[] = [
  { name: 'status', label: 'filter.status', codes: 'product.batch-status' },
  { name: 'category', label: 'field.goods', codes: 'product.category' },
  { name: 'originRegion', label: 'product.origin' },
]

export const BATCH_COLUMNS: Column<Schemas['BatchView']>[] = [
  { label: 'noun.batch', cell: (item) => <Ref noun="batch" id={item.id}>{item.name}</Ref> },
  { label: 'record.number', cell: (item) => item.number },
  { label: 'filter.status', cell: (item) => <Word of={item.status} /> },
  { label: 'field.goods', cell: (item) => item.category?.text },
  { label: 'product.origin', cell: (item) => item.originRegion },
  { label: 'noun.producer', cell: (item) => <Ref noun="producer" id={item.producerId} /> },
  { label: 'batch.declared', cell: (item) => <When at={item.declaredAt} /> },
]

export default function BatchesPage() {
  return (
    <ListPage
      noun="batch"
      title="nav.batches"
      filters={FILTERS}
      columns={BATCH_COLUMNS}
      read={async (query, cursor) =>
        (await taken(GET('/api/v1/batches', { params: { query: { ...query, cursor } } }))).data
      }
    />
  )
}
