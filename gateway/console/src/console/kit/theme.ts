import { useSyncExternalStore } from 'react'

export type Theme = 'system' | 'light' | 'dark'

const KEPT_AS = 'chengxin.theme'
const system = window.matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()

export function chooseTheme(theme: Theme) {
  localStorage.setItem(KEPT_AS, theme)
  listeners.forEach((listener) => listener())
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, kept)
}

export function isDark(theme: Theme): boolean {
  return theme === 'dark' || (theme === 'system' && system.matches)
}

function kept(): Theme {
  const theme = localStorage.getItem(KEPT_AS)
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  system.addEventListener('change', listener)
  return () => {
    listeners.delete(listener)
    system.removeEventListener('change', listener)
  }
}
