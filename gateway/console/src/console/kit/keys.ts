import { useEffect } from 'react'

/** Keys that act while nobody types and no dialogue is open. */
export function useKeys(keys: Record<string, () => void>) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = keys[event.key]
      if (act && isFree(event)) {
        event.preventDefault()
        act()
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
}

const PATIENCE = 1_500

/** Two keys after each other, the first of which says that the second names a place. */
export function useSequence(first: string, act: (second: string) => void) {
  useEffect(() => {
    let since = 0
    const press = (event: KeyboardEvent) => {
      if (!isFree(event)) {
        return
      }
      if (event.timeStamp - since < PATIENCE) {
        since = 0
        event.stopImmediatePropagation()
        act(event.key)
      } else if (event.key === first) {
        since = event.timeStamp
      }
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [first, act])
}

function isFree(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement
  return (
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey &&
    !target.isContentEditable &&
    !['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) &&
    document.querySelector('[role=dialog]') === null
  )
}
