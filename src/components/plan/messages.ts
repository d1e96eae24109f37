import { customerCount } from '../../api/customer-count.ts'
import { counted } from '../../lib/format/counts.ts'
import { formatNumber } from '../../lib/format/numbers.ts'
import { formatPercent } from '../../lib/format/percents.ts'
import type { Outcome } from '../../model/plan/planned-row.ts'

/** "1 row", "2,345 rows". */
export const rowCount = (count: number): string => counted(count, 'row')

/** "1 request", "2,345 requests". */
export const requestCount = (count: number): string => counted(count, 'request')

const share = (part: number): string =>
  part < 0.01 ? `less than ${formatPercent(0.01)}` : formatPercent(part)

const created = (count: number): string => counted(count, 'new customer')
const updated = (count: number): string => counted(count, 'update')

/** Of a plan of many changes, from reading the customers to sending it. */
export const planViewMessages = {
  readingCustomers: (done: number, total: number | undefined) =>
    total === undefined
      ? done === 0
        ? 'Reading customers…'
        : `Reading ${customerCount(done)}…`
      : `Reading ${formatNumber(done)} of ${customerCount(total)}…`,
  planning: (done: number, total: number) => `Comparing ${formatNumber(done)} of ${rowCount(total)}…`,
  cancel: 'Cancel',
  cancelled: 'Cancelled',
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
  unnamed: (place: number) => `Column ${formatNumber(place)}, no heading`,
  noChange: 'No change',
  none: 'No rows here.',
  empty: 'empty',
  movedOn: 'Changed since the export',
  candidates: 'Could be',
  correct: (label: string, row: number) => `${label}, row ${formatNumber(row)}`,
  apply: 'Apply',
  planned: (create: number, update: number, refused: number) =>
    [
      ...(create === 0 ? [] : [created(create)]),
      updated(update),
      `${formatNumber(refused)} can’t be sent`,
    ].join(', '),
  send: (count: number) => `Send ${counted(count, 'change')}`,
  nothingToSend: 'There’s nothing to send.',
  confirm: {
    title: (count: number) => `Send ${counted(count, 'change')}?`,
    what: (create: number, update: number, company: string, platform: string) =>
      `${[...(create === 0 ? [] : [created(create)]), ...(update === 0 ? [] : [updated(update)])].join(
        ' and ',
      )} for ${company} in ${platform}.`,
    left: (count: number) =>
      `${rowCount(count)} can’t be sent or match more than one customer, and won’t be.`,
    warnings: (count: number, platform: string) =>
      `${platform} may reject or change ${formatNumber(count)} of them. The plan shows why.`,
    movedOn: (count: number) =>
      `${customerCount(count)} changed since the export. Your values replace the newer ones in the columns you changed.`,
    cleared: (count: number, platform: string) =>
      `Fields are cleared for ${customerCount(count)}. ${platform} may keep their values; the next sync shows whether it did.`,
    cost: (count: number, limit: number | undefined, left: number | undefined) =>
      `Up to ${requestCount(count)} to Codat${
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
