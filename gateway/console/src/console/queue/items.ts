import type { QueryClient } from '@tanstack/react-query'
import { GET, taken, type Schemas } from '../../shared/api'
import { useList } from '../kit/data'
import type { ServiceName } from '../kit/leases'

/** As a service lists it, with the service's name, which the gateway adds. */
export type WorkItem = Schemas['WorkItem'] & { service?: string }

interface WorkPage {
  items: WorkItem[]
  next: string | null
  missing: string[]
}

const AT_ONCE = 50

export function useQueue(type?: string) {
  const pages = useList<WorkItem>(['work-item', type ?? null], async (cursor) => workPage(type, cursor))
  const missing = (pages.data?.pages ?? []).flatMap((page) => (page as WorkPage).missing)
  return { ...pages, missing: [...new Set(missing)] }
}

/** The gateway passes items on as they are, so its own description leaves them open. */
async function workPage(type: string | undefined, cursor: string | undefined): Promise<WorkPage> {
  const { data } = await taken(
    GET('/api/v1/work-items', { params: { query: { type, cursor, limit: AT_ONCE } } }),
  )
  return data as unknown as WorkPage
}

export function serviceOf(item: WorkItem): ServiceName {
  return (item.service ?? '').replace('-service', '') as ServiceName
}

/** Where the console shows it. */
export function placeOf(item: WorkItem): string {
  return (item.self ?? '').replace('/api/v1', '')
}

/** What somebody has just decided is gone from her list before the service tells so. */
export function forget(queries: QueryClient, id: string) {
  queries.setQueriesData<{ pages: WorkPage[] }>({ queryKey: ['list', 'work-item'] }, (known) =>
    known && { ...known, pages: known.pages.map((page) => ({ ...page, items: page.items.filter((item) => item.id !== id) })) },
  )
}
