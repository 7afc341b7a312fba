import { useInfiniteQuery, useQuery, type QueryKey } from '@tanstack/react-query'
import type { Answer } from '../../shared/api'

/** One thing with its ETag, kept under its noun and id so that news about it make it read again. */
export function useOne<T>(noun: string, id: string | null | undefined, read: (id: string) => Promise<Answer<T>>) {
  return useQuery({
    queryKey: ['one', noun, id],
    queryFn: () => read(id ?? ''),
    enabled: id != null && id !== '',
  })
}

export interface PageOf<T> {
  items?: T[]
  next?: string | null
}

/** A list that is read page by page. */
export function useList<T>(key: QueryKey, read: (cursor: string | undefined) => Promise<PageOf<T>>, enabled = true) {
  const pages = useInfiniteQuery({
    queryKey: ['list', ...key],
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled,
  })
  return { ...pages, items: pages.data?.pages.flatMap((page) => page.items ?? []) }
}
