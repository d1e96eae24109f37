import { formatElapsed } from '../../lib/format/elapsed.ts'
import { counted } from '../../lib/format/counts.ts'
import { formatNumber } from '../../lib/format/numbers.ts'
import type { UndoRefusal } from '../../writes/bulk/undo-run.ts'
import { changesOf } from '../../writes/messages/run-messages.ts'

/** The texts of a run's page. */
export const runMessages = {
  unnamed: 'Run',
  notFound: 'You don’t have this run on this device',
  notFoundText:
    'Runs are kept for 30 days in the browser they were started in, for the person who started them. Its changes are listed in Changes.',
  openChanges: 'Open Changes',
  notRead: 'We couldn’t read the runs on this device. Reload the page to try again.',
  pause: 'Pause',
  resume: 'Resume',
  stop: 'Stop',
  stopTitle: 'Stop this run?',
  stopText: (waiting: number) =>
    `${changesOf(waiting)} that ${waiting === 1 ? 'isn’t' : 'aren’t'} sent yet won’t be sent. What’s been sent stays.`,
  keepRunning: 'Keep running',
  stopRun: 'Stop run',
  retry: (failed: number) => `Retry ${formatNumber(failed)} failed`,
  undo: 'Undo run',
  /** What a run that comes of another is called, before the other's name. */
  prefixes: { undo: 'Undo: ', redo: 'Redo: ', retry: 'Retry: ' },
  finish: (ms: number) => `about ${formatElapsed(ms)} left`,
  requests: (used: number) => `${counted(used, 'request')} used`,
  requestsLeft: (left: number) => `${formatNumber(left)} left today`,
  limited: (time: string) => `Codat limits requests until ${time}. Sending goes on after that.`,
  show: 'Show',
  all: 'All',
  table: 'Changes of this run',
  result: 'Result',
  customer: 'Customer',
  changed: 'What changed',
  reason: 'Reason',
  reference: 'Correlation ID',
  newCustomer: 'New customer',
  noneShown: 'No changes with this result',
  showAll: 'Show all',
  download: { csv: 'Download unconfirmed as CSV', xlsx: 'Download unconfirmed as Excel' },
  saved: (count: number, name: string) => `Saved ${changesOf(count)} as ${name}`,
  supportDetails: 'support details',
  notSaved: 'We couldn’t create the file. Try again.',
  fileName: (name: string, ending: string) =>
    `Unconfirmed changes of ${name.replace(/\.(?:csv|tsv|txt|xlsx|xlsm)$/i, '')}.${ending}`,

  readingUndo: (count: number) => `Reading the customers of ${changesOf(count)}…`,
  undoNotRead: 'We couldn’t read the customers, so nothing can be undone now. Try again.',
  tryAgain: 'Try again',
  undoPossible: (count: number) => `${changesOf(count)} can be undone.`,
  undoNone: 'None of these changes can be undone.',
  undoPages: 'Pages of changes to undo',
  undoCost: (requests: number, left: number | undefined) =>
    `Up to ${formatNumber(requests)} requests to Codat${left === undefined ? '' : `; ${formatNumber(left)} left today`}.`,
  undoCleared: (fields: string, platform: string) =>
    `These fields were empty before, and ${platform} may keep their values: ${fields}. The next sync shows whether it did.`,
  startUndo: (count: number) => `Undo ${changesOf(count)}`,
  starting: 'Starting…',
  cancel: 'Cancel',
  refused: {
    'moved-on': (count) => `${changesOf(count)}: someone has changed the same fields since.`,
    'no-status': (count) =>
      `${changesOf(count)}: a new customer can only be archived, and this platform has no status for that.`,
    'not-known': (count) => `${changesOf(count)}: this device doesn’t know what was there before.`,
    undone: (count) => `${changesOf(count)}: the customer is as it was before.`,
    'not-synced': (count) => `${changesOf(count)}: sync customers first.`,
    gone: (count) => `${changesOf(count)}: Codat doesn’t have the customer any more.`,
  } satisfies Record<UndoRefusal, (count: number) => string>,
} as const
