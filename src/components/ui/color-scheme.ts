import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import { deviceStorage, storedText } from '../../lib/storage/stored-value.ts'

const DARK_QUERY = '(prefers-color-scheme: dark)'
const CHANGED_EVENT = 'desk:color-scheme'

const schema = z.enum(['light', 'dark'])
export type ColorScheme = z.infer<typeof schema>

/** Nothing is stored while the system's choice is followed. */
const stored = storedText(deviceStorage, 'desk.color-scheme', schema)

function currentScheme(): ColorScheme {
  return stored.read() ?? (window.matchMedia(DARK_QUERY).matches ? 'dark' : 'light')
}

/** The attribute that the tokens follow. */
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
  stored.write(scheme)
  apply()
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHANGED_EVENT, onChange)
  return () => window.removeEventListener(CHANGED_EVENT, onChange)
}

export function useColorScheme(): ColorScheme {
  return useSyncExternalStore(subscribe, currentScheme)
}
