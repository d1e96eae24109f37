import { requestCount, rowCount } from '../../components/plan/messages.ts'
import { formatNumber } from '../../lib/format/numbers.ts'
import { IMPORT_LIMITS } from '../../components/plan/read/import-limits.ts'
import type { Refusal } from '../../components/plan/worker/worker-messages.ts'

const refusals: Record<Refusal, string> = {
  megabytes: `This file is too large. The maximum is ${formatNumber(IMPORT_LIMITS.megabytes)} MB.`,
  rows: `This table has too many rows. The maximum is ${formatNumber(IMPORT_LIMITS.rows)}. Split the file.`,
  columns: `This table has too many columns. The maximum is ${formatNumber(IMPORT_LIMITS.columns)}.`,
  cellCharacters: `A cell has too many characters. The maximum is ${formatNumber(IMPORT_LIMITS.cellCharacters)}.`,
  characters: `This table has too much text. The maximum is ${formatNumber(IMPORT_LIMITS.characters)} characters.`,
  unpacked: 'This workbook unpacks to far more than a table of customers, so we didn’t read it.',
  'no-table': 'We found no table: the first row has to name the columns, with rows below it.',
  'not-a-table': 'We couldn’t read this file. Choose a CSV file or an Excel workbook (.xlsx).',
}

export const importMessages = {
  intro:
    'Choose a CSV file or an Excel workbook whose first row names its columns. You’ll see every change before anything is sent.',
  exported: 'An exported file comes back as it is: change cells, leave the ID column alone.',
  choose: 'Choose file',
  drop: 'or drop it here',
  paste: 'Or paste cells',
  pasteHint: 'Copy cells in a spreadsheet, headings included, and paste them here.',
  takePasted: 'Use pasted cells',
  nothingPasted: 'Paste cells first.',
  pastedName: 'Pasted cells',
  reading: 'Reading the file…',
  refusal: (reason: Refusal) => refusals[reason],
  failed: 'Something went wrong while we read the file. Choose it again.',
  table: (name: string, count: number) => `${name}: ${rowCount(count)}`,
  /** What is read of a workbook with several sheets. */
  source: (file: string, sheet: string | undefined) => (sheet === undefined ? file : `${file} · ${sheet}`),
  sheet: 'Sheet',
  sheetOption: (name: string, isHidden: boolean) => (isHidden ? `${name} (hidden)` : name),
  readingSheet: 'Reading the sheet…',
  columns: 'Columns',
  column: 'Column',
  sample: 'First values',
  field: 'Field',
  leaveOut: 'Leave out',
  fieldOf: (heading: string) => `Field for ${heading}`,
  idField: 'ID: finds the customer',
  versionField: (member: string) => `Version (${member}): finds changes since the export`,
  token: 'To clear a field, cells hold',
  emptyCells: 'Empty cells leave a field as it is.',
  cost: (count: number, left: number | undefined) =>
    `To compare, we read the company’s customers: ${requestCount(count)} to Codat, or more if the list changes while we read it.${
      left === undefined ? '' : ` ${formatNumber(left)} left today.`
    }`,
  unknownCost: 'To compare, we read the company’s customers from Codat.',
  plan: 'Compare with customers',
  nothingMapped: 'Choose a field for at least one column.',
  twice: (label: string) => `Two columns are set to ${label}. Leave one of them out.`,
  another: 'Choose another file',
  changeColumns: 'Change columns',
} as const
