import { messageForError } from '../../../api/error-messages.ts'
import { incompleteMessage } from '../../../api/incomplete-list-messages.ts'
import { customerCount } from '../../../api/customer-count.ts'
import { IncompleteList } from '../../../api/incomplete-list.ts'
import { EXCEL_LIMITS, TooLargeForExcel } from '../../../lib/files/excel-limits.ts'
import { formatNumber } from '../../../lib/format/numbers.ts'

export interface ExportProgress {
  step: 'reading' | 'writing'
  done: number
  total: number | undefined
}

export const exportMessages = {
  choose: 'Includes all customers in this list, not just this page.',
  inProgress: 'An export is in progress.',
  saved: (count: number, name: string, unreadable: number) =>
    `Saved ${customerCount(count)} as ${name}${
      unreadable === 0
        ? ''
        : `. ${unreadable === 1 ? 'One customer' : customerCount(unreadable)} couldn’t be read; the file has what Codat sent.`
    }`,
}

export function progressMessage({ step, done, total }: ExportProgress): string {
  const counts =
    total === undefined ? customerCount(done) : `${formatNumber(done)} of ${customerCount(total)}`
  return step === 'reading' ? `Exporting ${counts}…` : `Creating the file: ${counts}…`
}

function tooLargeMessage({ limit, found }: TooLargeForExcel): string {
  const counts = `${formatNumber(found)}. The maximum is ${formatNumber(EXCEL_LIMITS[limit])}`
  switch (limit) {
    case 'rows':
      return `This list has too many rows for Excel: ${counts}. Export CSV instead`
    case 'columns':
      return `This list has too many columns for a spreadsheet: ${counts}`
    case 'cellCharacters':
      return `A value has too many characters for Excel: ${counts}. Export CSV instead`
  }
}

/** Why nothing was saved. */
export function failureMessage(error: unknown, isOnline: boolean): string {
  const reason =
    error instanceof IncompleteList
      ? incompleteMessage(error.reason, 'the export')
      : error instanceof TooLargeForExcel
        ? tooLargeMessage(error)
        : messageForError(error, isOnline).title
  return `Couldn’t export: ${reason}. Nothing was saved.`
}
