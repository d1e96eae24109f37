import { customerCount } from '../../api/customer-count.ts'
import { requestCount } from '../../components/plan/messages.ts'
import { formatList } from '../../lib/format/lists.ts'
import { formatNumber } from '../../lib/format/numbers.ts'

export const bulkEditMessages = {
  heading: 'Edit customers',
  back: 'Back to customers',
  openCustomers: 'Open customers',
  notFound: 'This edit isn’t on this device',
  notFoundText:
    'It was sent, it was started on another device, or it’s older than 30 days. Select customers in the list to start a new one.',
  unstored:
    'This device can’t store your edit: storage is full or blocked. It’s lost when you reload the page.',
  chosen: (count: number) => `${customerCount(count)} selected.`,
  /** What a rule stands for until the customers are read. */
  chosenRule: (total: number, except: number) =>
    except === 0
      ? `All ${customerCount(total)} in the list selected.`
      : `${customerCount(total - except)} selected: all ${formatNumber(total)} in the list, except ${formatNumber(except)}.`,
  fields: 'Fields to change',
  place: (place: number) => `Field ${formatNumber(place)}`,
  field: 'Field',
  chooseField: 'Choose a field',
  edit: 'Change',
  edits: { set: 'Set to', replace: 'Replace text', clear: 'Clear' },
  value: 'Value',
  chooseValue: 'Choose a value',
  yes: 'Yes',
  no: 'No',
  find: 'Find',
  by: 'Replace with',
  remove: (label: string) => `Remove ${label}`,
  add: 'Add another field',
  noField: 'Choose a field first.',
  noValue: (label: string) => `${label}: enter a value, or choose Clear.`,
  nothingToFind: (label: string) => `${label}: enter the text to find.`,
  invalid: (label: string) => `Correct ${label} first.`,
  cost: (requests: number, isRule: boolean, left: number | undefined) =>
    `To compare, we read these customers: ${requestCount(requests)} to Codat${
      isRule ? ', or more if the list changes while we read it' : ''
    }.${left === undefined ? '' : ` ${formatNumber(left)} left today.`}`,
  compare: 'Compare with customers',
  changeFields: 'Change fields',
  failed: 'Something went wrong while we compared. Try again.',
  plan: (count: number, labels: readonly string[]) => `${customerCount(count)}: ${formatList(labels)}`,
  runName: (labels: readonly string[]) => `Edit of ${formatList(labels)}`,
  withoutId: (count: number) =>
    count === 1
      ? 'One record in the list has no ID, so it can’t be edited.'
      : `${formatNumber(count)} records in the list have no ID, so they can’t be edited.`,
  otherCount: (chosen: number, found: number) =>
    `The list has changed since you selected it: you selected ${customerCount(chosen)}, and it finds ${formatNumber(found)} now.`,
  planFound: (found: number) => `Edit the ${customerCount(found)} it finds now`,
}
