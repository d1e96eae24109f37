/** Where the choice is kept; nothing is kept while shortcuts are on. */
const STORAGE_KEY = 'desk.shortcuts'

/** Whether single keys act as shortcuts. People who dictate need to be able to switch that off (WCAG 2.1.4). */
export function areShortcutsOn(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== 'off'
  } catch {
    return true
  }
}

export function switchShortcuts(on: boolean): void {
  try {
    if (on) localStorage.removeItem(STORAGE_KEY)
    else localStorage.setItem(STORAGE_KEY, 'off')
  } catch {
    // Storage blocked: the choice cannot be kept.
  }
}
