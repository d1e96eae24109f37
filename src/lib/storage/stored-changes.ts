/** What modules remember of stored values, by key: they forget it when somebody else changes the value. */
const remembered = new Map<string, () => void>()

/**
 * Has a module forget what it remembers of a stored value when another tab changes it, or when all that is stored is cleared. It
 * listens for as long as the page lives: what changes while no component shows it must not be overwritten by what was remembered.
 */
export function onStoredChange(key: string, forget: () => void): void {
  if (remembered.size === 0) window.addEventListener('storage', hear)
  remembered.set(key, forget)
}

function hear({ key }: StorageEvent): void {
  // No key stands for a storage that was emptied.
  if (key === null) forgetStored()
  else remembered.get(key)?.()
}

/** For this tab, which no event tells of what it has cleared itself. */
export function forgetStored(): void {
  for (const forget of remembered.values()) forget()
}
