/** Why a change was not sent. */
export type SendErrorReason =
  /** No network; the draft is saved and nothing is queued. */
  | 'offline'
  /** The device can't store the change; `acceptUnsafe` sends it all the same. */
  | 'not-storable'
  /** Another change to this record has no outcome yet, perhaps in another tab. */
  | 'in-flight'
  /** An equal customer was created here within a day; `confirmRisk` sends it all the same. */
  | 'already-created'
  /** An earlier attempt timed out and may still arrive; `confirmRisk` sends it all the same. */
  | 'may-still-arrive'
  /** The earlier attempt has no proven outcome yet: the push history is being read. */
  | 'unresolved'
  /** Codat would only repeat its error for this key; `newKey` sends it as a new request. */
  | 'same-response'
  /** The change that has to be confirmed first isn't. */
  | 'not-its-turn'
  /** The code that sends couldn't be loaded. */
  | 'not-loaded'

/** What a person reads when a change was not sent: what happened, what is safe, what to do. */
export const sendErrorMessages: Record<SendErrorReason, string> = {
  offline:
    'You’re offline, so nothing was sent. Your draft is saved on this device. Send it when you’re back online.',
  'not-storable':
    'This device can’t store the change: storage is full or blocked. You can still send it, but if this tab closes you won’t see the outcome.',
  'in-flight':
    'Another change to this customer is still in progress. Nothing was sent. Wait until it’s finished.',
  'already-created':
    'You created a customer with exactly these values within the last day. Nothing was sent.',
  'may-still-arrive':
    'An earlier change timed out and may still arrive. Nothing was sent: sending again could apply both changes, or the first could overwrite the second.',
  unresolved: 'We’re still checking whether Codat received your last attempt. Nothing was sent.',
  'same-response':
    'Codat would return the same error for up to 90 minutes, so nothing was sent. Change a value, wait, or, if the customer doesn’t exist yet, send it as a new request.',
  'not-its-turn':
    'This customer can be archived once the update of the customer you keep is confirmed. Nothing was sent.',
  'not-loaded':
    'Part of Customer Desk couldn’t be loaded, so nothing was sent. Check your connection and try again.',
}

export const unexpectedSendError = 'Something went wrong and nothing was sent. Try again.'

export const editedBeforeSending =
  'You edited the form while we were checking for newer data, so nothing was sent. Send it again when you’re done.'

export const editedInReview =
  'The form changed while you were reviewing it, so nothing was sent. Review it again when you’re done.'

export const editedWhileWaiting =
  'You edited the form, so it won’t be sent automatically. Your draft is saved. Review it again when you’re done.'
