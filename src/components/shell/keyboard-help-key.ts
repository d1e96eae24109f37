import { isMeant } from '../ui/use-shortcuts.ts'
import { areShortcutsOn } from '../ui/shortcut-setting.ts'

/** `?` opens what the button for it opens, on every page that has one. */
export function startHelpKey(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '?' || !isMeant(event) || !areShortcutsOn()) return
    const button = document.querySelector<HTMLElement>('button[aria-keyshortcuts="?"]')
    if (button === null) return
    event.preventDefault()
    button.click()
  })
}
