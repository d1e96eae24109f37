import { formatList } from '../../lib/format/lists.ts'
import { formatNumber } from '../../lib/format/numbers.ts'
import { formatRecently } from '../../lib/format/recent-times.ts'
import type { JournalEntry, WriteState } from '../../writes/rules/journal-entry.ts'
import type { SendErrorReason } from '../../writes/messages/send-error-messages.ts'

/** When a change was sent, as people say it today. */
export function sentTime({ times }: Pick<JournalEntry, 'times'>, now: number): string {
  return formatRecently(times.sent ?? times.created, now)
}

/** What a field's own change waits for. */
const sentStates: Partial<Record<WriteState, (time: string) => string>> = {
  confirmed: (time) => `Your change of ${time}, waiting for the next sync`,
  'timed-out': (time) => `Your change of ${time} timed out and may still arrive`,
  unknown: (time) => `Your change of ${time}; we don’t know yet whether it arrived`,
}

/** Every sentence of the customer form, once. */
export const formMessages = {
  newCustomer: 'New customer',
  unnamedCustomer: 'Customer without a name',
  edit: 'Edit customer',
  backToRecord: 'Record',
  backToList: 'Customers',
  loading: 'Loading form',
  cannotEdit: 'You can’t edit this record',
  deletedUpstream: 'It was deleted in the accounting platform.',
  unreadable: 'Codat sent this record in a format we can’t read, so we can’t send it back in full.',
  cloneUnreadable: 'Codat sent the customer you’re cloning in a format we can’t read, so the form is empty.',

  // Before a form can be shown
  readOnlyTitle: 'You can’t change customers here',
  readOnlyDraft: 'Your drafts stay on this device.',
  noConnection: 'No accounting platform is connected',
  noConnectionText: 'Connect an accounting platform before you create or edit customers.',
  connectionGone: 'This connection doesn’t exist anymore',
  connectionGoneText: (platform: string) =>
    `This link names an accounting connection that the company no longer has. To use ${platform}, start again from the customers.`,
  notLinked: (platform: string) => `You can’t send changes to ${platform} right now`,
  notLinkedText: (status: string) => `The connection is ${status}. Reconnect it first.`,
  cannot: (verb: 'create' | 'update', platform: string) => `Codat can’t ${verb} customers in ${platform}`,
  noModel: 'Codat can’t send customers to this platform.',
  badModel: 'This form can’t be shown',
  badModelText: 'Codat sent field details we can’t read, so you can’t send changes for now.',

  // Drafts
  draftFound: (age: string) => `You have a draft, saved ${age}.`,
  draftSent: 'It was sent: ',
  draftPartlySent: 'An earlier version of it was sent: ',
  continue: 'Continue',
  continueDraft: 'Continue draft',
  discardDraft: 'Discard draft',
  draftUnreadable:
    'Another version of Customer Desk saved a draft of this form. This version can’t read it. Here’s what was stored:',
  storedDraft: 'Stored draft',
  olderDrafts: (count: number) => (count === 1 ? 'One older draft' : `${count} older drafts`),
  savedAgo: (age: string) => `Saved ${age}`,
  draftRestored: 'You’re now editing the older draft. We kept the other one, too.',
  draftDiscarded: 'Draft discarded',
  draftChangesNothing: 'This draft doesn’t change anything in the record.',
  otherTab: 'This form is open in another tab too. We’ll ask before one tab’s draft replaces the other’s.',
  otherTabSaved: 'Another tab saved a draft of this record while you were typing here.',
  keepMine: 'Keep this tab’s draft',
  acceptTheirs: 'Use the other tab’s draft',
  noDraftStorage: (problem: string) =>
    `Drafts can’t be saved on this device: ${problem}. The form works, but you lose unsent edits when this tab closes.`,

  // The model and the record
  correctedMissing:
    'We couldn’t find the change you want to correct on this device. The form shows the current record.',
  undo: {
    possible: (time: string) =>
      `This puts back what your change of ${time} replaced. Check the changes, then send them.`,
    archives: (time: string, platform: string) =>
      `Codat can’t delete customers. To undo your new customer of ${time}, this archives it in ${platform}. Check the change, then send it.`,
    cleared: (labels: readonly string[], platform: string) =>
      `${formatList(labels)} had no value before. ${platform} may not clear ${labels.length === 1 ? 'it' : 'them'}. After the next sync, we’ll compare.`,
    movedOn: (time: string, labels: readonly string[]) =>
      `You can’t undo your change of ${time}: ${formatList(labels)} changed again after it. The form shows the current record.`,
    noStatus: (platform: string) =>
      `You can’t undo a new customer here: Codat can’t delete customers, and can’t archive them in ${platform}.`,
    undone: (time: string) => `The record is already as it was before your change of ${time}.`,
    unknown:
      'You can’t undo this change here: it isn’t confirmed, or this device doesn’t know what it replaced. The form shows the current record.',
  },
  modelChanged: (platform: string) => `The fields for ${platform} have changed since you opened this form.`,
  updateForm: 'Update form',
  editsKept: 'Your edits are kept.',
  formUpdated: (platform: string) =>
    `The fields for ${platform} changed, so we updated the form and kept your edits. Check it, then send it.`,
  formUpdatedNotSent: 'The form was updated. Nothing was sent.',
  fieldsGone: (platform: string) => `${platform} no longer accepts these fields. Your values were:`,
  recordMoved: (platform: string) =>
    `This record has changed in ${platform} since you started editing. We marked the fields that changed. Your edits are safe.`,
  fieldMoved: (platform: string, value: string) => `Now in ${platform}: ${value || 'nothing'}`,
  platformSays: (platform: string, message: string) => `${platform} says: ${message}`,
  notAccepted: (platform: string) => `${platform} doesn’t accept these fields`,
  fileNotSent: 'files can’t be sent',
  managedByCodat: (count: number) =>
    count === 1 ? 'One field managed by Codat' : `${count} fields managed by Codat`,

  // Changes sent from this device
  sentChange: (time: string, state: WriteState, stored: string) =>
    `${sentStates[state]?.(time) ?? `Your change of ${time}`}. Codat still has ${stored || 'nothing'}.`,
  ownMoved: (time: string, platform: string, value: string) =>
    `Your change of ${time}. ${platform} has ${value || 'nothing'}.`,
  ownUndone: (time: string, platform: string, value: string) =>
    `Your change of ${time} isn’t in ${platform}. It still has ${value || 'nothing'}.`,
  awaitedOpen: (time: string, platform: string) =>
    `Your change of ${time} isn’t in ${platform} yet. Codat would reject another change until then.`,
  awaitedSync: (time: string) =>
    `Your change of ${time} isn’t synced yet. Codat would reject another change until then.`,
  awaitedUnknown: (time: string) => `We don’t know yet whether your change of ${time} arrived.`,
  sendWhenSynced: 'Send when it’s synced',
  sendWhenSyncedText:
    'We’ll send exactly these values when it’s synced, if you keep this page open. If you edit the form, leave or go offline, they stay a draft.',
  overwriteNotAwaited:
    '“Send when it’s synced” doesn’t overwrite anything. To use it, clear the “Overwrite it” checkbox.',
  waitingForPlatform: (time: string, platform: string) =>
    `Waiting for ${platform} to confirm your change of ${time}. After the next sync we’ll send what you reviewed.`,
  waitingForSync: (time: string) =>
    `Syncing customers. We’ll send what you reviewed when your change of ${time} is synced.`,
  keepOpen: 'Keep this page open.',
  stopWaiting: 'Cancel',
  isWaiting: 'Waiting for your earlier change.',
  waitEndedOffline:
    'You went offline, so we won’t send this automatically. Your draft is saved. Review it again when you’re back online.',
  waitEndedSession:
    'Your session ended, so we won’t send this automatically. Your draft is saved. Sign in again, then review it.',
  waitEndedUnknown:
    'We don’t know yet whether your earlier change arrived, so this one wasn’t sent. Your draft is saved.',
  waitEndedFailed: (time: string) =>
    `Your change of ${time} failed, so this one wasn’t sent. Your draft is saved.`,
  waitEndedNoSync: 'The sync didn’t finish, so this change wasn’t sent. Your draft is saved.',
  waitEndedNotThere: (time: string) =>
    `The sync is done, but Codat doesn’t have your change of ${time} yet. This change wasn’t sent. Your draft is saved.`,

  // A change that met somebody else's
  syncingToCompare: (platform: string) =>
    `Syncing customers from ${platform}, so that you can compare your change with what’s there now.`,
  notCompared: (platform: string) =>
    `The form doesn’t show the latest data from ${platform} yet. Codat would reject your change again. Your draft is saved.`,
  syncAndCompare: 'Sync and compare',

  // Problems and sending
  beforeSending: 'Before you can send',
  problemsLeft: (count: number) =>
    count === 0 ? 'No problems left.' : `${count} ${count === 1 ? 'problem' : 'problems'} left.`,
  lastAttempt: (platform: string) => `${platform} rejected your last attempt`,
  duplicates: (count: number) =>
    count === 1
      ? 'A customer with this name already exists:'
      : `${count} customers with this name already exist:`,
  noChanges: 'No changes',
  changes: (count: number) => (count === 1 ? '1 change' : `${count} changes`),
  draftSaved: (time: string) => ` · Draft saved ${time}`,
  noChangesYet: 'No changes yet',
  rail: 'Summary',
  railChanges: 'Changes',
  railList: 'Changes in this form',
  warnings: 'Warnings',
  nothingToDiscard: 'There’s nothing to discard.',
  sending: 'Sending…',
  offline: 'You’re offline. Your draft is saved on this device. Send it when you’re back online.',
  backToForm: 'Back to form',

  // Review
  send: (isUpdate: boolean, company: string, platform: string) =>
    `${isUpdate ? 'Update' : 'Create'} in ${company} (${platform})`,
  sendAtOnce: (platform: string) => `Send to ${platform}`,
  sendAtOnceTo: (platform: string, company: string) => `Send to ${platform}, ${company}`,
  sendAndNext: 'Send and next',
  sendAndNextTo: (platform: string, company: string) =>
    `Send and next: send to ${platform}, ${company}, and open the next customer`,
  fixing: 'Fixing findings of the audit',
  fixPlace: (place: number, count: number) => `${formatNumber(place)} of ${formatNumber(count)}`,
  fixSkip: 'Skip',
  fixAll: 'All findings',
  reviewUpdate: 'Review changes',
  reviewCreate: 'Review new customer',
  reviewUpdated: 'An earlier change of yours has reached the record. Check what will be sent.',
  archives: 'This archives the customer.',
  cleared: (count: number, fields: string) =>
    `${count === 1 ? 'This clears one field' : `This clears ${count} fields`}: ${fields}`,
  nothingToSend: 'Nothing has changed. There’s nothing to send.',
  willReject: (platform: string) => `${platform} will probably reject this`,
  sendDespite: 'Send anyway. These rules come from descriptions and may be out of date.',
  confirmDespite: 'Confirm that you want to send despite the warnings.',
  ifMoved: (platform: string) => `If the record has changed in ${platform}`,
  overwrite: (since: string, fields: string) =>
    `Overwrite it. If you don’t, Codat rejects your update when the record has changed since ${since || 'it was read'}. Overwriting replaces every field with the values shown here. Changes others made are lost${fields && `, both in the fields you edited (${fields}) and in all others`}.`,
  exactJson: 'Exact JSON',

  // Three versions
  comparing: 'This record has newer changes',
  comparingText: (platform: string) =>
    `The record isn’t what your form started from any more: someone changed it in ${platform}, or an earlier change of yours ended differently. Nothing was sent. We merged what doesn’t overlap. Choose a version where the same field changed twice.`,
  chooseAll: 'Choose a version for every field.',
  confirmVersions: 'Use these values',
  opened: 'When you opened it',
  mine: 'Yours',
  now: (platform: string) => `Now in ${platform}`,

  // Leaving and discarding
  discardTitle: 'Discard your changes?',
  discardText: 'The form goes back to how you opened it, and your changes are deleted from this device.',
  keep: 'Keep changes',
  discard: 'Discard',
  leftDraft: 'Draft saved.',
  leftWaiting: 'Draft saved. It won’t be sent automatically.',
  leaveTitle: 'Leave without saving?',
  leaveText: 'Your changes aren’t saved on this device. If you leave, you lose them.',
  stay: 'Stay',
  discardAndLeave: 'Discard and leave',
} as const

/** Why a second change has to wait for the first. */
export function awaitedMessage(entry: JournalEntry, now: number): string {
  const time = sentTime(entry, now)
  if (entry.state === 'confirmed') return formMessages.awaitedSync(time)
  if (entry.state === 'sending' || entry.state === 'pending')
    return formMessages.awaitedOpen(time, entry.platformName)
  return formMessages.awaitedUnknown(time)
}

/** What it is to send in spite of an error, on its button. */
export const sendAnywayLabels: Partial<
  Record<SendErrorReason | 'unexpected' | 'edited' | 'not-awaited', string>
> = {
  'not-storable': 'Send without storing it',
  'already-created': 'Create it again',
  'may-still-arrive': 'Send anyway',
  'same-response': 'Send as a new request',
}

export const connectionStatusLabels: Readonly<Record<string, string>> = {
  Deauthorized: 'no longer authorised',
  Unlinked: 'unlinked',
  PendingAuth: 'waiting for authorisation',
}
