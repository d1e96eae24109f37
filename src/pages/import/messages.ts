import { formatNumber } from '../../lib/format/numbers.ts'
import { formatPercent } from '../../lib/format/percents.ts'
import type { Outcome } from '../../model/plan/plan-row.ts'
import { IMPORT_LIMITS } from './read/import-limits.ts'
import type { Refusal } from './worker/import-messages.ts'

const counted = (count: number, one: string, many: string): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`
const rows = (count: number): string => counted(count, 'row', 'rows')
const customers = (count: number): string => counted(count, 'customer', 'customers')
const requests = (count: number): string => counted(count, 'request', 'requests')

const share = (part: number): string =>
  part < 0.01 ? `less than ${formatPercent(0.01)}` : formatPercent(part)

const refusals: Record<Refusal, string> = {
  megabytes: `This file is too large. The maximum is ${formatNumber(IMPORT_LIMITS.megabytes)} MB.`,
  rows: `This table has too many rows. The maximum is ${formatNumber(IMPORT_LIMITS.rows)}. Split the file.`,
  columns: `This table has too many columns. The maximum is ${formatNumber(IMPORT_LIMITS.columns)}.`,
  cellCharacters: `A cell has too many characters. The maximum is ${formatNumber(IMPORT_LIMITS.cellCharacters)}.`,
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
  table: (name: string, count: number) => `${name}: ${rows(count)}`,
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
  unnamed: (place: number) => `Column ${formatNumber(place)}, no heading`,
  fieldOf: (heading: string) => `Field for ${heading}`,
  idField: 'ID: finds the customer',
  versionField: (member: string) => `Version (${member}): finds changes since the export`,
  token: 'To clear a field, cells hold',
  emptyCells: 'Empty cells leave a field as it is.',
  cost: (count: number, left: number | undefined) =>
    `To compare, we read the company’s customers: ${requests(count)} to Codat, or more if the list changes while we read it.${
      left === undefined ? '' : ` ${formatNumber(left)} left today.`
    }`,
  unknownCost: 'To compare, we read the company’s customers from Codat.',
  plan: 'Compare with customers',
  nothingMapped: 'Choose a field for at least one column.',
  twice: (label: string) => `Two columns are set to ${label}. Leave one of them out.`,
  another: 'Choose another file',
  readingCustomers: (done: number, total: number | undefined) =>
    total === undefined
      ? `Reading ${customers(done)}…`
      : `Reading ${formatNumber(done)} of ${customers(total)}…`,
  planning: (done: number, total: number) => `Comparing ${formatNumber(done)} of ${rows(total)}…`,
  cancel: 'Cancel',
  changeColumns: 'Change columns',
  outcomes: {
    create: 'New',
    update: 'Update',
    unchanged: 'Unchanged',
    refused: 'Can’t be sent',
    ambiguous: 'More than one match',
  } satisfies Record<Outcome, string>,
  all: 'All',
  show: 'Show rows',
  planTable: 'Planned changes',
  row: 'Row',
  customer: 'Customer',
  outcome: 'What happens',
  changes: 'Changes',
  noChange: 'No change',
  none: 'No rows here.',
  empty: 'empty',
  movedOn: 'Changed since the export',
  candidates: 'Could be',
  correct: (label: string, row: number) => `${label}, row ${formatNumber(row)}`,
  apply: 'Apply',
  planned: (create: number, update: number, refused: number) =>
    `${counted(create, 'new customer', 'new customers')}, ${counted(update, 'update', 'updates')}, ${formatNumber(refused)} can’t be sent`,
  send: (count: number) => `Send ${counted(count, 'change', 'changes')}`,
  nothingToSend: 'There’s nothing to send.',
  confirm: {
    title: (count: number) => `Send ${counted(count, 'change', 'changes')}?`,
    what: (create: number, update: number, company: string, platform: string) =>
      `${[
        create === 0 ? '' : counted(create, 'new customer', 'new customers'),
        update === 0 ? '' : counted(update, 'update', 'updates'),
      ]
        .filter((part) => part !== '')
        .join(' and ')} for ${company} in ${platform}.`,
    left: (count: number) => `${rows(count)} can’t be sent or match more than one customer, and won’t be.`,
    warnings: (count: number, platform: string) =>
      `${platform} may reject or change ${formatNumber(count)} of them. The plan shows why.`,
    movedOn: (count: number) =>
      `${customers(count)} changed since the export. Your values replace the newer ones in the columns you changed.`,
    cost: (count: number, limit: number | undefined, left: number | undefined) =>
      `Up to ${requests(count)} to Codat${
        limit === undefined || left === undefined
          ? ''
          : `, ${share(count / limit)} of the daily quota; ${formatNumber(left)} left today`
      }.`,
  },
  starting: 'Getting the changes ready…',
  readOnly: 'You can look at a plan, but not send it.',
  noConnection: 'This company has no linked accounting connection, so nothing can be sent to it.',
  noModel: (platform: string) => `Codat doesn’t offer creating or updating customers in ${platform}.`,
} as const
