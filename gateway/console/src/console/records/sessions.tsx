import type { Schemas } from '../../shared/api'
import { Ref, When, Word } from '../kit/bits'
import type { Column } from '../kit/page'

export const SESSION_COLUMNS: Column<Schemas['SessionView']>[] = [
  { label: 'noun.session', cell: (item) => <Ref noun="session" id={item.id} /> },
  { label: 'session.title', cell: (item) => item.title },
  { label: 'filter.status', cell: (item) => <Word of={item.status} /> },
  { label: 'session.since', cell: (item) => <When at={item.startedAt ?? item.plannedStart} /> },
]
