import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { DELETE, POST, taken } from '../../shared/api'

export type ServiceName = 'streamer' | 'product' | 'complaint' | 'audit'

interface Held {
  token: number
  until: string
}

const KEPT_AS = 'chengxin.leases'
const listeners = new Set<() => void>()
let held = JSON.parse(sessionStorage.getItem(KEPT_AS) ?? '{}') as Record<string, Held>

/** Keeps the fencing token of what somebody took in this window; without it her own decision would be refused. */
export function keepLease(id: string, lease: Held | undefined) {
  const { [id]: _, ...others } = held
  held = lease === undefined ? others : { ...others, [id]: lease }
  sessionStorage.setItem(KEPT_AS, JSON.stringify(held))
  listeners.forEach((listener) => listener())
}

/** The header that a decision on something leased has to carry; none when it was not taken here. */
export function leaseHeader(id: string): { 'Work-Item-Lease'?: number } {
  const lease = held[id]
  return lease === undefined ? {} : { 'Work-Item-Lease': lease.token }
}

export function useHeld(id: string): Held | undefined {
  return useSyncExternalStore(subscribe, () => {
    const lease = held[id]
    return lease !== undefined && Date.parse(lease.until) > Date.now() ? lease : undefined
  })
}

/** Taking and giving back what waits. */
export function useLeases() {
  const queries = useQueryClient()
  const settled = () => queries.invalidateQueries({ queryKey: ['list', 'work-item'] })
  const take = useMutation({
    mutationFn: async ({ service, id }: { service: ServiceName; id: string }) =>
      (await taken(POST(`/api/v1/services/${service}/work-items/{id}/lease`, { params: { path: { id } } }))).data,
    onSuccess: ({ token, until }, { id }) => keepLease(id, { token: token ?? 0, until: until ?? '' }),
    onSettled: settled,
  })
  const giveBack = useMutation({
    mutationFn: ({ service, id }: { service: ServiceName; id: string }) =>
      taken(DELETE(`/api/v1/services/${service}/work-items/{id}/lease`, { params: { path: { id } } })),
    onSuccess: (_, { id }) => keepLease(id, undefined),
    onSettled: settled,
  })
  return { take, giveBack }
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
