import { messageForError } from '../../../api/error-messages.ts'
import { EXCEL_LIMITS, TooLargeForExcel } from '../../../lib/files/excel-limits.ts'
import { formatNumber } from '../../../lib/format/numbers.ts'
import type { ExportFormat } from './export-format.ts'
import { IncompleteList } from './incomplete-list.ts'
import type { IncompleteReason } from './incomplete-list.ts'

export interface ExportProgress {
  step: 'reading' | 'writing'
  done: number
  total: number | undefined
}

const customers = (count: number): string =>
  `${formatNumber(count)} ${count === 1 ? 'customer' : 'customers'}`

export const exportMessages = {
  choose: 'Includes all customers in this list, not just this page.',
  chooseSelected: (count: number) => `Includes the ${customers(count)} you selected.`,
  columns: 'Columns',
  allColumns: 'All columns',
  listColumns: 'Columns of the list, ID and version',
  /** What it takes, before anything is read. */
  cost: (total: number | undefined, requests: number | undefined, left: number | undefined) =>
    total === undefined || requests === undefined
      ? 'Codat doesn’t say how many customers there are, so we can’t tell how many requests this takes.'
      : `${customers(total)}: ${formatNumber(requests)} requests to Codat, or more if the list changes meanwhile.${
          left === undefined ? '' : ` ${formatNumber(left)} left today.`
        }`,
  importInstead: 'Have you changed an exported file?',
  importFile: 'Import customers',
  inProgress: 'An export is in progress.',
  formats: {
    xlsx: {
      action: 'Export Excel',
      hint: 'Keeps every value as it is, including leading zeros and long numbers.',
    },
    csv: {
      action: 'Export CSV',
      hint: 'For other programs. Values that start like a formula, such as +44 20…, get an apostrophe in front.',
    },
    json: { action: 'Export JSON', hint: 'Every field as Codat sent it, for scripts. It can’t be imported.' },
  } satisfies Record<ExportFormat, { action: string; hint: string }>,
  saved: (count: number, name: string, unreadable: number) =>
    `Saved ${customers(count)} as ${name}${
      unreadable === 0
        ? ''
        : `. ${unreadable === 1 ? 'One customer' : customers(unreadable)} couldn’t be read; the file has what Codat sent.`
    }`,
}

export function progressMessage({ step, done, total }: ExportProgress): string {
  const counts = total === undefined ? customers(done) : `${formatNumber(done)} of ${customers(total)}`
  return step === 'reading' ? `Exporting ${counts}…` : `Creating the file: ${counts}…`
}

/** How a list turned out not to be whole. */
export function incompleteMessage(reason: IncompleteReason): string {
  switch (reason.kind) {
    case 'changed':
      return 'The list changed during the export'
    case 'repeated': {
      const left = reason.missing === 0 ? '' : ` and left out ${formatNumber(reason.missing)}`
      return `Codat returned ${customers(reason.repeated)} more than once${left}`
    }
    case 'missing':
      return `Codat returned only ${formatNumber(reason.total - reason.missing)} of ${customers(reason.total)}`
    case 'no-id':
      return 'Some customers have no ID and are identical, so we can’t check that the list is complete'
  }
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
      ? incompleteMessage(error.reason)
      : error instanceof TooLargeForExcel
        ? tooLargeMessage(error)
        : messageForError(error, isOnline).title
  return `Couldn’t export: ${reason}. Nothing was saved.`
}
