import { GET, taken, type Schemas } from '../../shared/api'
import { CodeWord, Due, Ref, When } from '../kit/bits'
import { ListPage, type Column, type Filter } from '../kit/page'

type Complaint = Schemas['CaseSummary']

const FILTERS: Filter[] = [
  { name: 'kind', label: 'complaint.kind', codes: 'work', values: ['complaint', 'report', 'feedback'] },
  {
    name: 'status',
    label: 'filter.status',
    codes: 'casework.status',
    values: ['filed', 'accepted', 'refused', 'answered', 'decided', 'terminated', 'closed'],
  },
  { name: 'category', label: 'complaint.category', codes: 'casework.category' },
  { name: 'overdue', label: 'complaint.overdue', codes: 'truth' },
]

export const COMPLAINT_COLUMNS: Column<Complaint>[] = [
  { label: 'noun.complaint', cell: (item) => <Ref noun="complaint" id={item.id} /> },
  { label: 'complaint.kind', cell: (item) => <CodeWord group="work" code={item.kind} /> },
  { label: 'filter.status', cell: (item) => <CodeWord group="casework.status" code={item.status} /> },
  { label: 'complaint.category', cell: (item) => <CodeWord group="casework.category" code={item.category} /> },
  { label: 'noun.streamer', cell: (item) => <Ref noun="streamer" id={item.streamerId} /> },
  { label: 'complaint.received', cell: (item) => <When at={item.receivedAt} /> },
  { label: 'queue.due', cell: (item) => <Due at={item.dueAt} /> },
]

export default function ComplaintsPage() {
  return (
    <ListPage
      noun="complaint"
      title="nav.complaints"
      filters={FILTERS}
      columns={COMPLAINT_COLUMNS}
      read={async (query, cursor) =>
        (await taken(GET('/api/v1/complaints', { params: { query: { ...query, cursor } } }))).data
      }
    />
  )
}
