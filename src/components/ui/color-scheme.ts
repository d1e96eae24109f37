import { useSyncExternalStore } from 'react'

/** Where a chosen scheme is kept; nothing is kept while the system's choice is followed. */
const STORAGE_KEY = 'desk.color-scheme'
const DARK_QUERY = '(prefers-color-scheme: dark)'
const CHANGED_EVENT = 'desk:color-scheme'

export type ColorScheme = 'light' | 'dark'

function storedScheme(): ColorScheme | undefined {
  try {
    const stored = localStorage.getItem(STORAGE_KEY)
    return stored === 'light' || stored === 'dark' ? stored : undefined
  } catch {
    return undefined
  }
}

function currentScheme(): ColorScheme {
  return storedScheme() ?? (window.matchMedia(DARK_QUERY).matches ? 'dark' : 'light')
}

/** Mantine's attribute, so that its components and our own tokens follow the same switch. */
function apply(): void {
  document.documentElement.dataset['mantineColorScheme'] = currentScheme()
  window.dispatchEvent(new Event(CHANGED_EVENT))
}

/** Called once before the first paint; follows the system until somebody chooses. */
export function startColorScheme(): void {
  apply()
  window.matchMedia(DARK_QUERY).addEventListener('change', apply)
}

export function chooseColorScheme(scheme: ColorScheme): void {
  try {
    localStorage.setItem(STORAGE_KEY, scheme)
  } catch {
    // Storage blocked: the choice cannot outlive the page, nor be read back in it.
  }
  apply()
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHANGED_EVENT, onChange)
  return () => window.removeEventListener(CHANGED_EVENT, onChange)
}

export function useColorScheme(): ColorScheme {
  return useSyncExternalStore(subscribe, currentScheme)
}
