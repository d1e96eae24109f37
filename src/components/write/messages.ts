import { formatNumber } from '../../lib/format/numbers.ts'

const UNNAMED = 'Unknown customer'

/** The texts about changes that were sent: their panel, their table and their details. */
export const changeMessages = {
  panel: (state: string) => `Change: ${state}`,
  announced: (name: string | undefined, state: string) => `${name ?? UNNAMED}: ${state}`,
  kindAndAge: (kind: 'create' | 'update', age: string) =>
    `${kind === 'create' ? 'new customer' : 'update'}, sent ${age}`,
  difference: (label: string, sent: string, stored: string) =>
    `${label}: sent “${sent}”, stored “${stored || 'nothing'}”`,
  sent: 'Sent, not synced yet',
  moreFields: (count: number) => (count === 1 ? 'and one more field' : `and ${count} more fields`),
  details: 'Details',
  openInChanges: 'Open in Changes',
  dismiss: 'Dismiss',
  filledIn: 'Filled in by the platform',
  filledInField: (label: string, stored: string) => `${label}: ${stored}`,
  checkNow: 'Check now',
  checking: 'Checking…',
  correct: 'Correct and send again',
  undo: 'Undo this change',
  openForm: 'Open form to send again',
  syncAndCompare: 'Sync and compare',
  platformMessages: 'Messages',
  candidates: 'Possible matches',
  isThis: 'This is it',
  noneOfThese: 'None of these',

  tray: 'Changes from this device',
  noneInProgress: 'No changes in progress.',
  moreNeedAttention: (count: number) =>
    `${formatNumber(count)} more ${count === 1 ? 'change needs' : 'changes need'} attention. Open Changes to see all of them.`,
  notStored: (problem: string) => `Changes can’t be stored on this device: ${problem}`,
  unreadableStored: (count: number) =>
    `Another version of Customer Desk stored ${count === 1 ? 'one change' : `${count} changes`} that this version can’t read. Nothing was deleted.`,
  clearFinished: 'Clear finished',
  showStored: 'What’s stored on this device',
  stored: 'Stored on this device',
  storedText:
    'Customer Desk stores what it needs so that you don’t lose your work. If you clear it, drafts and the record of your changes are deleted. Changes in progress continue at Codat and stay in Changes.',
  keepStored: 'Keep it',
  clearStored: 'Clear everything',
  clearing: 'Clearing…',
  clearFailed: 'Couldn’t clear everything. Try again, or clear this site’s data in your browser’s settings.',
  cleared: 'Everything stored on this device was cleared',

  table: 'Changes',
  result: 'Result',
  customer: 'Customer',
  whatChanged: 'What changed',
  when: 'When',
  reason: 'Reason',
  elsewhere: 'Not from this device',
  unnamed: UNNAMED,
  fields: (labels: readonly string[]) =>
    labels.length <= 2 ? labels.join(', ') : `${labels.slice(0, 2).join(', ')} +${labels.length - 2}`,
  action: 'Action',
  correctShort: 'Correct',
  sendAgainShort: 'Send again',
  compareShort: 'Compare',
  field: 'Field',
  before: 'Before',
  after: 'After',

  runs: 'Runs',
  runStates: { running: 'sending', paused: 'paused', stopped: 'stopped', done: 'finished' },
  runState: (state: string, count: number, age: string) =>
    `(${formatNumber(count)} ${count === 1 ? 'change' : 'changes'}, ${state}, ${age})`,

  page: 'Changes',
  show: 'Show',
  all: 'All',
  groups: {
    attention: 'Needs attention',
    waiting: 'Waiting',
    'awaiting-sync': 'Awaiting sync',
    done: 'Done',
  },
  atCodat: (status: string) => `At Codat: ${status}`,
  amongLatest: (count: number) => `Among the latest ${formatNumber(count)} changes`,
  linkedNotFound: 'We couldn’t find the change in this link. Codat may not have it for this company.',
  unreadable: (count: number, isOfPage: boolean) =>
    `We couldn’t read ${count === 1 ? 'one change' : `${formatNumber(count)} changes`}${isOfPage ? ' on this page' : ''}.`,
  total: (total: number | undefined) =>
    total === undefined ? 'There are no changes on this page.' : `There are ${formatNumber(total)} changes.`,
  noneShown: {
    attention: 'No changes need attention',
    waiting: 'No changes are waiting',
    'awaiting-sync': 'No changes are waiting for a sync',
    done: 'No finished changes',
  },
  noneWithStatus: 'No changes with this status',
  showAll: 'Show all changes',
  removeFilter: 'Remove filter',
  none: 'No changes yet',
  noneText: 'When you create or edit a customer, Codat lists the change here.',
  openCustomers: 'Open customers',
  change: 'Change',
  closeDetails: 'Close details',
  timeline: 'Timeline',
  supportDetails: 'Support details',
  supportDetailsName: 'support details',
  stateAtCodat: 'State at Codat',
  requested: 'Requested',
  completed: 'Completed',
  took: 'Took',
  recordId: 'Record ID',
  operationKey: 'Push operation key',
  connectionId: 'Connection ID',
  idempotencyKey: 'Idempotency key',
  correlationId: 'Correlation ID',
  notFromHere:
    'This change wasn’t sent from this device: someone else sent it, or you did from another browser. We don’t know which fields it changed.',
  correctElsewhere: 'Only the person who sent it can correct it, in the browser they used.',
  customerNotNamed: 'Codat doesn’t say which customer it’s about.',
  openCustomer: 'Open customer',

  history: 'Change history',
  noHistory: 'No changes found for this record',
  noHistoryText:
    'We found no changes to this record in Codat or on this device. Edits made in the accounting platform aren’t listed.',
  searchedLatest: (count: number) => `We searched the company’s latest ${count} changes. `,
  failedNotNamed:
    'Codat doesn’t say which record a failed change belongs to, so you only see failed changes sent from this device.',
} as const
