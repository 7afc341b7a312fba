import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

interface Hint {
  id: string
  type: string
  noun: string
}

const CALM = 400

/** Reads again what has changed, as the gateway tells it. Hints that come together are answered by one reading. */
export function useNews(): boolean {
  const queries = useQueryClient()
  const [connected, setConnected] = useState(true)
  useEffect(() => {
    const stream = new EventSource('/api/v1/work-items/stream')
    const changed = new Map<string, Hint>()
    let everything = false
    let timer: number | undefined
    const settle = () => {
      timer = undefined
      const hints = [...changed.values()]
      const ids = new Set(hints.map((hint) => hint.id))
      const nouns = new Set(hints.map((hint) => hint.noun))
      void queries.invalidateQueries({
        predicate: ({ queryKey: [kind, noun, id] }) =>
          everything ||
          (kind === 'list' && (noun === 'work-item' || nouns.has(String(noun)))) ||
          (kind === 'one' && ids.has(String(id))),
      })
      changed.clear()
      everything = false
    }
    const soon = () => {
      timer ??= window.setTimeout(settle, CALM)
    }
    let first = true
    stream.addEventListener('resync', () => {
      setConnected(true)
      // What the page has just read needs no second reading.
      everything = !first
      first = false
      if (everything) {
        soon()
      }
    })
    stream.addEventListener('change', (event) => {
      const hint = JSON.parse((event as MessageEvent<string>).data) as Hint
      changed.set(hint.id, hint)
      soon()
    })
    stream.onopen = () => setConnected(true)
    stream.onerror = () => setConnected(false)
    return () => {
      stream.close()
      window.clearTimeout(timer)
    }
  }, [queries])
  return connected
}
