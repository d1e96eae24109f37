import { messageForError } from '../../api/error-messages.ts'
import { IncompleteList } from '../../api/incomplete-list.ts'
import { incompleteMessage } from '../../api/incomplete-list-messages.ts'

/** Why customers couldn't be read for a plan. */
export function readFailureMessage(error: unknown, isOnline: boolean): string {
  const reason =
    error instanceof IncompleteList
      ? incompleteMessage(error.reason, 'the reading')
      : messageForError(error, isOnline).title
  return `Couldn’t read the customers: ${reason}. Nothing was sent.`
}
