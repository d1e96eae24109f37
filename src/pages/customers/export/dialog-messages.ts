import { customerCount } from '../../../api/customer-count.ts'
import { formatList } from '../../../lib/format/lists.ts'
import { formatNumber } from '../../../lib/format/numbers.ts'
import type { ExportFormat } from './export-format.ts'

/** What the choice of an export says; apart from the rest, because it comes later. */
export const exportDialogMessages = {
  chooseSelected: (count: number) => `Includes the ${customerCount(count)} you selected.`,
  columns: 'Columns',
  allColumns: 'All columns',
  listColumns: 'Columns of the list, ID and version',
  listed: (titles: readonly string[]) => `${formatList([...titles, 'ID', 'version'])}.`,
  counting: 'Counting customers…',
  /** What it takes to find those that are selected: Codat gives lists, from which they're picked. */
  costOfSelected: (
    total: number | undefined,
    requests: number | undefined,
    left: number | undefined,
  ): string => {
    const cost = exportDialogMessages.cost(total, requests, left)
    return total === undefined ? cost : `To find them, we read ${cost}`
  },
  /** What it takes, before anything is read. */
  cost: (total: number | undefined, requests: number | undefined, left: number | undefined): string =>
    total === undefined || requests === undefined
      ? 'Codat doesn’t say how many customers there are, so we can’t tell how many requests this takes.'
      : `${customerCount(total)}: ${formatNumber(requests)} requests to Codat, or more if the list changes while we read it.${
          left === undefined ? '' : ` ${formatNumber(left)} left today.`
        }`,
  importInstead: 'Have you changed an exported file?',
  importFile: 'Import customers',
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
  /** Chosen columns are all that a JSON file holds, too. */
  hint: (format: ExportFormat, isListed: boolean): string =>
    format === 'json' && isListed
      ? 'These fields as Codat sent them, for scripts. It can’t be imported.'
      : exportDialogMessages.formats[format].hint,
} as const
