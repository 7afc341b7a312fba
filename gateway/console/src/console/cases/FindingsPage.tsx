import { GET, taken, type Schemas } from '../../shared/api'
import { Ref, When, Word } from '../kit/bits'
import { ListPage, type Column, type Filter } from '../kit/page'

type Finding = Schemas['FindingView']

const FILTERS: Filter[] = [
  { name: 'status', label: 'filter.status', codes: 'finding.finding-status' },
  { name: 'source', label: 'field.source', codes: 'finding.source' },
  { name: 'category', label: 'field.category', codes: 'finding.category' },
]

export const FINDING_COLUMNS: Column<Finding>[] = [
  { label: 'noun.finding', cell: (item) => <Ref noun="finding" id={item.id} /> },
  { label: 'filter.status', cell: (item) => <Word of={item.status} /> },
  { label: 'field.category', cell: (item) => <Word of={item.category} /> },
  { label: 'field.severity', cell: (item) => <Word of={item.severity} /> },
  { label: 'field.source', cell: (item) => item.source?.text },
  { label: 'noun.streamer', cell: (item) => <Ref noun="streamer" id={item.streamerId} /> },
  { label: 'finding.count', cell: (item) => item.count, number: true },
  { label: 'finding.raised', cell: (item) => <When at={item.raisedAt} /> },
]

export default function FindingsPage() {
  return (
    <ListPage
      noun="finding"
      title="nav.findings"
      filters={FILTERS}
      columns={FINDING_COLUMNS}
      read={async (query, cursor) =>
        (await taken(GET('/api/v1/findings', { params: { query: { ...query, cursor } } }))).data
      }
    />
  )
}
