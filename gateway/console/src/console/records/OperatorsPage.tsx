import { GET, taken, type Schemas } from '../../shared/api'
import { Due, Ref, Word } from '../kit/bits'
import { ListPage, type Column, type Filter } from '../kit/page'

const FILTERS: Filter[] = [
  { name: 'status', label: 'filter.status', codes: 'registration.operator-status' },
  { name: 'kind', label: 'record.kind', codes: 'registration.operator-kind' },
]

export const OPERATOR_COLUMNS: Column<Schemas['OperatorView']>[] = [
  { label: 'record.name', cell: (item) => <Ref noun="operator" id={item.id}>{item.name}</Ref> },
  { label: 'record.number', cell: (item) => item.number },
  { label: 'filter.status', cell: (item) => <Word of={item.status} /> },
  { label: 'record.kind', cell: (item) => item.kind?.text },
  { label: 'record.creditCode', cell: (item) => item.creditCode },
  { label: 'record.region', cell: (item) => item.region },
  { label: 'record.renewBy', cell: (item) => <Due at={item.renewBy} /> },
]

export default function OperatorsPage() {
  return (
    <ListPage
      noun="operator"
      title="nav.operators"
      filters={FILTERS}
      columns={OPERATOR_COLUMNS}
      read={async (query, cursor) =>
        (await taken(GET('/api/v1/operators', { params: { query: { ...query, cursor } } }))).data
      }
    />
  )
}
