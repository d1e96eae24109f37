import * as z from 'zod/mini'
import { deviceStorage, storedText } from '../../lib/storage/stored-value.ts'

/** `off`; nothing is stored while shortcuts are on. */
const stored = storedText(deviceStorage, 'desk.shortcuts', z.string())

/** Whether single keys act as shortcuts. People who dictate need to be able to switch that off (WCAG 2.1.4). */
export function areShortcutsOn(): boolean {
  return stored.read() !== 'off'
}

export function switchShortcuts(on: boolean): void {
  if (on) stored.clear()
  else stored.write('off')
}
