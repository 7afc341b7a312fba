import { GET, taken, type Schemas } from '../../shared/api'
import { Ref, When, Word } from '../kit/bits'
import { ListPage, type Column, type Filter } from '../kit/page'

type Measure = Schemas['MeasureView']

const FILTERS: Filter[] = [
  { name: 'status', label: 'filter.status', codes: 'measure.measure-status' },
  { name: 'kind', label: 'measure.kind', codes: 'measure.measure-kind' },
]

export const MEASURE_COLUMNS: Column<Measure>[] = [
  { label: 'noun.measure', cell: (item) => <Ref noun="measure" id={item.id} /> },
  { label: 'measure.kind', cell: (item) => <Word of={item.kind} /> },
  { label: 'filter.status', cell: (item) => <Word of={item.status} /> },
  { label: 'noun.streamer', cell: (item) => <Ref noun="streamer" id={item.streamerId} /> },
  { label: 'noun.operator', cell: (item) => <Ref noun="operator" id={item.operatorId} /> },
  { label: 'measure.days', cell: (item) => item.days, number: true },
  { label: 'measure.proposed', cell: (item) => <When at={item.proposedAt} /> },
]

export default function MeasuresPage() {
  return (
    <ListPage
      noun="measure"
      title="nav.measures"
      filters={FILTERS}
      columns={MEASURE_COLUMNS}
      read={async (query, cursor) =>
        (await taken(GET('/api/v1/measures', { params: { query: { ...query, cursor } } }))).data
      }
    />
  )
}
