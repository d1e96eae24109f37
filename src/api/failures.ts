/** What a person can do about it. */
export type NextAction = 'retry' | 'companies' | 'reload' | 'sign-in' | 'none'

export interface ErrorWords {
  /** What happened. */
  title: string
  /** What is safe, and what to do. */
  advice: string
  action: NextAction
}

export interface Failure extends ErrorWords {
  /** What still works meanwhile. */
  works: string
  /** What the desk itself tries again, and when. */
  retried: string
  /** How to see it: a fault of the emulator, or what to do. */
  seen: string
}

const TWICE = 'Reads twice, after about 0.5 and 1.5 s, never before Retry-After; writes never.'
const NEVER = 'Nothing by itself.'
const READING = 'Everything already loaded, other companies, drafts.'
const ALL_ELSE = 'Everything else.'

const failure = (
  title: string,
  advice: string,
  action: NextAction,
  [works, retried, seen]: readonly [works: string, retried: string, seen: string],
): Failure => ({ title, advice, action, works, retried, seen })

/**
 * Every failure between the desk and Codat, in one place. docs/failures.md shows the same rows and is held to them by
 * a test.
 */
export const FAILURES = {
  offline: failure(
    'You are offline',
    'What is on the screen is the last that was loaded. It goes on when the connection is back.',
    'retry',
    [
      'The last data, marked as such; forms and drafts. Nothing can be sent.',
      'Reads as soon as the browser is online again. A write never waits in a queue.',
      'Switch the network off in the browser’s tools.',
    ],
  ),
  network: failure(
    'The desk’s server cannot be reached',
    'Nothing was changed. Check the connection and try again.',
    'retry',
    [READING, TWICE, 'Stop the desk’s server, or resolve its name to nothing.'],
  ),
  timeout: failure('No answer came in time', 'Nothing was changed. Try again in a moment.', 'retry', [
    READING,
    'Nothing by itself: 45 s were waited already.',
    'Fault `hang` with a proxy in between that waits longer than 45 s.',
  ]),
  malformed: failure(
    'The answer made no sense',
    'Something other than Codat’s data came back. Nothing was changed; try again in a moment.',
    'retry',
    [READING, 'Nothing by itself: it would be the same again.', 'Faults `garbage`, `truncated-json`.'],
  ),
  session: failure(
    'Your session has ended',
    'What you typed is kept on this device. Sign in again to come back to this page.',
    'sign-in',
    [
      'Everything already loaded; forms and drafts. Nothing can be sent.',
      'Reads after signing in, in this tab or another.',
      '`ACCESS=oidc` or `header`; let the session end.',
    ],
  ),
  viewer: failure(
    'Your role cannot change anything',
    'Nothing was sent. What you typed is kept; somebody with the editor role can write.',
    'none',
    ['All reading.', NEVER, '`ACCESS=header` with `HEADER_VIEWER_ROLES`.'],
  ),
  'read-only': failure(
    'This desk is set to read only',
    'Nothing was sent. What you typed is kept on this device.',
    'none',
    ['All reading.', NEVER, '`READ_ONLY=true`.'],
  ),
  rate: failure(
    'The desk limits how often it can be asked',
    'Too many requests were made in a short time. Nothing was changed.',
    'retry',
    [
      READING,
      'Reads twice when the wait is at most 10 s, never before it is over; writes never.',
      '`RATE_LIMIT_USER=5`.',
    ],
  ),
  quota: failure(
    'Today’s requests to Codat are used up',
    'Nothing was changed. Codat fills the allowance up again at midnight UTC.',
    'retry',
    [
      'What is loaded; drafts.',
      NEVER,
      'A limit of Codat that is used up (429 with nothing remaining) is remembered by the server.',
    ],
  ),
  busy: failure(
    'Too much is asked of this company at once',
    'The desk lets ten requests of a company run at a time. Nothing was sent.',
    'retry',
    [ALL_ELSE, TWICE, '`COMPANY_CONCURRENCY=1` and many tabs, with fault `slow`.'],
  ),
  400: failure(
    'Codat could not read this request',
    'Nothing was changed. Clear the search or the filters and try again.',
    'retry',
    [ALL_ELSE, NEVER, 'An address with an order or a page that Codat refuses.'],
  ),
  401: failure(
    'Codat does not accept the API key',
    'Nothing was changed. Whoever runs this desk has to check the key on its server.',
    'retry',
    ['What is loaded; drafts.', NEVER, 'Fault `unauthorized`.'],
  ),
  402: failure(
    'The Codat plan does not allow this',
    'Nothing was changed. The account has reached a limit of its plan; Codat can lift it.',
    'none',
    [ALL_ELSE, NEVER, 'Fault `payment-required`.'],
  ),
  403: failure(
    'This is not permitted',
    'Nothing was changed. The API key may be outdated, or belong to another Codat client.',
    'none',
    [ALL_ELSE, NEVER, 'Fault `forbidden`.'],
  ),
  404: failure(
    'Codat does not have this',
    'It may have been removed, or the link may be wrong.',
    'companies',
    [
      ALL_ELSE,
      NEVER,
      'Fault `not-found`, or an unknown id: companies, customers and files each say what is missing.',
    ],
  ),
  405: failure(
    'Codat does not offer this operation',
    'Nothing was changed. Reload the page in case a newer version of the desk is out.',
    'reload',
    [ALL_ELSE, NEVER, 'Fault `method-not-allowed`.'],
  ),
  409: failure(
    'Codat is not ready for this yet',
    'The data was never synced, or a sync is under way. Try again in a minute.',
    'retry',
    [
      ALL_ELSE,
      'The list, when a sync that was followed ends.',
      'Fault `conflict`; lists and records offer a sync instead.',
    ],
  ),
  422: failure(
    'Codat refused a repeated request',
    'The same request key was used for different content. Nothing was changed by this attempt.',
    'none',
    [ALL_ELSE, NEVER, 'A create repeated under its key with another body, by hand.'],
  ),
  429: failure(
    'Too many requests for now',
    'Codat limits how often it can be asked. Nothing was changed.',
    'retry',
    [
      READING,
      'Reads twice when Retry-After is at most 10 s, never before it; writes never.',
      'Faults `rate-limited`, `write-rate-limited`.',
    ],
  ),
  451: failure(
    'Codat withholds this for legal reasons',
    'Nothing was changed. Codat support can say more.',
    'none',
    [ALL_ELSE, NEVER, 'Answer a read with 451 in the browser’s tools.'],
  ),
  500: failure('Codat had a problem', 'Nothing was changed. Try again in a moment.', 'retry', [
    READING,
    TWICE,
    'Faults `server-error`, `flaky`.',
  ]),
  502: failure('Codat gave no usable answer', 'Nothing was changed. Try again in a moment.', 'retry', [
    READING,
    TWICE,
    'Faults `dropped`, `html`.',
  ]),
  503: failure('Codat is down for maintenance', 'Nothing was changed. Try again in a few minutes.', 'retry', [
    READING,
    TWICE,
    'Fault `unavailable`.',
  ]),
  504: failure('Codat took too long to answer', 'Nothing was changed. Try again in a moment.', 'retry', [
    READING,
    'Reads twice, after about 0.5 and 1.5 s; writes never.',
    'Fault `hang`.',
  ]),
  gone: failure(
    'A newer version of the desk is out',
    'Reload to get it. Drafts are kept on this device.',
    'reload',
    [
      'What is on the screen; the bar and its links.',
      'Nothing by itself: the page is never reloaded under somebody’s hands.',
      'Deploy while a tab is open, or answer a file of `/assets` with 404.',
    ],
  ),
  'not-reached': failure(
    'A part of the desk could not be loaded',
    'Check the connection, then reload. Drafts are kept on this device.',
    'reload',
    ['What is on the screen; the bar and its links.', NEVER, 'Cut the connection to a file of `/assets`.'],
  ),
  'quota-low': failure(
    'Few requests to Codat are left today',
    'Below 10 % people are told; below 5 % the desk asks only for what somebody asks for.',
    'none',
    [
      'Everything; pages are not fetched ahead and nothing is refreshed by itself.',
      'Running syncs are followed ten times as slowly, a pending write once a minute at most.',
      'Fault `quota-low`.',
    ],
  ),
  clock: failure(
    'The clock of this device is wrong',
    'Ages and times on the screen may mislead. Set the clock; nothing else depends on it.',
    'none',
    ['Everything.', 'Compared with the server at every answer.', 'Set the device’s clock wrong by an hour.'],
  ),
  storage: failure(
    'Drafts cannot be kept on this device',
    'The form works, but what you type is lost when this tab closes.',
    'none',
    [
      'Reading and, after a question, writing.',
      'The next change is tried to be kept again.',
      'Block the site’s storage in the browser.',
    ],
  ),
  crash: failure(
    'Something went wrong in this page',
    'Nothing was changed at Codat. Reload the page; if it happens again, send the details to support.',
    'reload',
    ['The bar, its links and the other pages.', NEVER, 'A bug of ours; please report it.'],
  ),
} as const satisfies Record<string, Failure>

export type FailureId = keyof typeof FAILURES
