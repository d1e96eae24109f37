import { runMessages } from './messages.ts'

const { prefixes } = runMessages

const without = (prefix: string, name: string): string =>
  name.startsWith(prefix) ? name.slice(prefix.length) : name

/** What sends again what failed in a run. */
export const retryName = (name: string): string => prefixes.retry + without(prefixes.retry, name)

/** What takes a run back. Taking back an undo does again what it undid. */
export function undoName(name: string): string {
  const meant = without(prefixes.retry, name)
  return meant.startsWith(prefixes.undo)
    ? prefixes.redo + without(prefixes.undo, meant)
    : prefixes.undo + without(prefixes.redo, meant)
}
