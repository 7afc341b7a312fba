import { GET, taken, type Schemas } from '../../shared/api'
import { money } from '../../shared/time'
import { Ref, Word } from '../kit/bits'
import { ListPage, type Column, type Filter } from '../kit/page'

const FILTERS: Filter[] = [
  { name: 'status', label: 'filter.status', codes: 'product.product-status' },
  { name: 'category', label: 'field.goods', codes: 'product.category' },
]

export const PRODUCT_COLUMNS: Column<Schemas['ProductView']>[] = [
  { label: 'record.name', cell: (item) => <Ref noun="product" id={item.id}>{item.name}</Ref> },
  { label: 'filter.status', cell: (item) => <Word of={item.status} /> },
  { label: 'field.goods', cell: (item) => item.category?.text },
  { label: 'product.price', cell: (item) => <>
        {money(item.priceFen)} / {item.unit?.text}
      </> },
  { label: 'product.origin', cell: (item) => item.originRegion },
  { label: 'noun.streamer', cell: (item) => <Ref noun="streamer" id={item.streamerId} /> },
]

export default function ProductsPage() {
  return (
    <ListPage
      noun="product"
      title="nav.products"
      filters={FILTERS}
      columns={PRODUCT_COLUMNS}
      read={async (query, cursor) =>
        (await taken(GET('/api/v1/products', { params: { query: { ...query, cursor } } }))).data
      }
    />
  )
}
