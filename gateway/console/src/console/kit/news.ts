import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

interface Hint {
  id: string
  type: string
  noun: string
}

const CALM = 400
const PATIENCE = 10_000
/** Shorter interruptions are nobody's concern. */
const SILENCE = 15_000

/**
 * Reads again what has changed, as the gateway tells it. Hints that come together are answered by one reading.
 *
 * @returns whether news come in
 */
export function useNews(): boolean {
  const queries = useQueryClient()
  const [connected, setConnected] = useState(true)
  useEffect(() => {
    const changed = new Map<string, Hint>()
    let everything = false
    let first = true
    let settling: number | undefined
    let trying: number | undefined
    let warning: number | undefined
    let stream: EventSource
    const settle = () => {
      settling = undefined
      const hints = [...changed.values()]
      const ids = new Set(hints.map((hint) => hint.id))
      const nouns = new Set(hints.map((hint) => hint.noun))
      const all = everything
      changed.clear()
      everything = false
      void queries.invalidateQueries({
        predicate: ({ queryKey: [kind, noun, id] }) =>
          all ||
          (kind === 'list' && (noun === 'work-item' || nouns.has(String(noun)))) ||
          (kind === 'one' && ids.has(String(id))),
      })
    }
    const soon = () => {
      settling ??= window.setTimeout(settle, CALM)
    }
    const connect = () => {
      stream = new EventSource('/api/v1/work-items/stream')
      stream.addEventListener('resync', () => {
        window.clearTimeout(warning)
        warning = undefined
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
      stream.onerror = () => {
        warning ??= window.setTimeout(() => setConnected(false), SILENCE)
        // A browser comes back by itself after an interruption, but not after a refusal.
        if (stream.readyState === EventSource.CLOSED) {
          trying = window.setTimeout(connect, PATIENCE)
        }
      }
    }
    connect()
    return () => {
      stream.close()
      window.clearTimeout(settling)
      window.clearTimeout(trying)
      window.clearTimeout(warning)
    }
  }, [queries])
  return connected
}
