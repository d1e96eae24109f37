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
  /** How to see it. */
  seen: Seen
}

/** By a fault of the emulator, by name; or by hand, with the reason why no fault can show it. */
export type Seen =
  { faults: readonly [string, ...string[]]; also?: string } | { byHand: string; because: string }

const faults = (...names: [string, ...string[]]): Seen => ({ faults: names })

const TWICE = 'Reads twice, after about 0.5 and 1.5 s or a Retry-After up to 10 s; writes never.'
const NEVER = 'Nothing by itself.'
const READING = 'Everything already loaded, other companies, drafts.'
const ALL_ELSE = 'Everything else.'

const failure = (
  title: string,
  advice: string,
  action: NextAction,
  [works, retried, seen]: readonly [works: string, retried: string, seen: Seen],
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
      { byHand: 'Switch the network off in the browser’s tools.', because: 'The browser decides it.' },
    ],
  ),
  network: failure(
    'The desk’s server cannot be reached',
    'Nothing was changed. Check the connection and try again.',
    'retry',
    [READING, TWICE, { faults: ['desk-network', 'cut-short'], also: 'Stop the desk’s server.' }],
  ),
  timeout: failure('No answer came in time', 'Nothing was changed. Try again in a moment.', 'retry', [
    READING,
    'Nothing by itself: 45 s were waited already.',
    faults('desk-silent'),
  ]),
  malformed: failure(
    'The answer made no sense',
    'Something other than Codat’s data came back. Nothing was changed; try again in a moment.',
    'retry',
    [READING, 'Nothing by itself: it would be the same again.', faults('garbage', 'truncated-json')],
  ),
  session: failure(
    'Your session has ended',
    'What you typed is kept on this device. Sign in again to come back to this page.',
    'sign-in',
    [
      'Everything already loaded; forms and drafts. Nothing can be sent.',
      'Reads after signing in, in this tab or another.',
      { faults: ['desk-session', 'write-desk-session'], also: '`ACCESS=oidc`; let the session end.' },
    ],
  ),
  viewer: failure(
    'Your role cannot change anything',
    'Nothing was sent. What you typed is kept; somebody with the editor role can write.',
    'none',
    [
      'All reading.',
      NEVER,
      { faults: ['write-desk-viewer'], also: '`ACCESS=header` with `HEADER_VIEWER_ROLES`.' },
    ],
  ),
  'read-only': failure(
    'This desk is set to read only',
    'Nothing was sent. What you typed is kept on this device.',
    'none',
    ['All reading.', NEVER, { faults: ['write-desk-read-only'], also: '`READ_ONLY=true`.' }],
  ),
  rate: failure(
    'The desk limits how often it can be asked',
    'Too many requests were made in a short time. Nothing was changed.',
    'retry',
    [
      READING,
      'Reads twice when the wait is at most 10 s, never before it is over; writes never.',
      { faults: ['desk-rate', 'write-desk-rate'], also: '`RATE_LIMIT_USER=5`.' },
    ],
  ),
  quota: failure(
    'Today’s requests to Codat are used up',
    'Nothing was changed. Codat fills the allowance up again at midnight UTC.',
    'retry',
    ['What is loaded; drafts.', NEVER, faults('desk-quota', 'write-desk-quota')],
  ),
  busy: failure(
    'Too much is asked of this company at once',
    'The desk lets ten requests of a company run at a time. Nothing was sent.',
    'retry',
    [
      ALL_ELSE,
      TWICE,
      { faults: ['desk-busy', 'write-desk-busy'], also: '`COMPANY_CONCURRENCY=1` and many tabs.' },
    ],
  ),
  400: failure(
    'Codat could not read this request',
    'Nothing was changed. Clear the search or the filters and try again.',
    'retry',
    [ALL_ELSE, NEVER, faults('bad-request', 'write-bad-request')],
  ),
  401: failure(
    'Codat does not accept the API key',
    'Nothing was changed. Whoever runs this desk has to check the key on its server.',
    'retry',
    ['What is loaded; drafts.', NEVER, faults('unauthorized', 'write-unauthorized')],
  ),
  402: failure(
    'The Codat plan does not allow this',
    'Nothing was changed. The account has reached a limit of its plan; Codat can lift it.',
    'none',
    [ALL_ELSE, NEVER, faults('payment-required', 'write-payment-required')],
  ),
  403: failure(
    'This is not permitted',
    'Nothing was changed. The API key may be outdated, or belong to another Codat client.',
    'none',
    [ALL_ELSE, NEVER, faults('forbidden', 'write-forbidden')],
  ),
  404: failure(
    'Codat does not have this',
    'It may have been removed, or the link may be wrong.',
    'companies',
    [
      ALL_ELSE,
      NEVER,
      {
        faults: ['not-found'],
        also: 'An unknown id: companies, customers and files each say what is missing.',
      },
    ],
  ),
  405: failure(
    'Codat does not offer this operation',
    'Nothing was changed. Reload the page in case a newer version of the desk is out.',
    'reload',
    [ALL_ELSE, NEVER, faults('method-not-allowed')],
  ),
  409: failure(
    'Codat is not ready for this yet',
    'The data was never synced, or a sync is under way. Try again in a minute.',
    'retry',
    [
      ALL_ELSE,
      'The list, when a sync that was followed ends.',
      { faults: ['conflict'], also: 'Lists and records offer a sync instead.' },
    ],
  ),
  422: failure(
    'Codat refused a repeated request',
    'The same request key was used for different content. Nothing was changed by this attempt.',
    'none',
    [ALL_ELSE, NEVER, faults('unprocessable', 'write-repeated-key')],
  ),
  429: failure(
    'Too many requests for now',
    'Codat limits how often it can be asked. Nothing was changed.',
    'retry',
    [
      READING,
      'Reads twice when Retry-After is at most 10 s, never before it; writes never.',
      faults('rate-limited', 'rate-limited-long', 'write-rate-limited'),
    ],
  ),
  451: failure(
    'Codat withholds this for legal reasons',
    'Nothing was changed. Codat support can say more.',
    'none',
    [ALL_ELSE, NEVER, faults('withheld')],
  ),
  500: failure('Codat had a problem', 'Nothing was changed. Try again in a moment.', 'retry', [
    READING,
    TWICE,
    faults('server-error', 'write-server-error-after'),
  ]),
  502: failure('Codat gave no usable answer', 'Nothing was changed. Try again in a moment.', 'retry', [
    READING,
    TWICE,
    faults('bad-gateway', 'dropped', 'html'),
  ]),
  503: failure('Codat is down for maintenance', 'Nothing was changed. Try again in a few minutes.', 'retry', [
    READING,
    TWICE,
    faults('unavailable', 'flaky'),
  ]),
  504: failure('Codat took too long to answer', 'Nothing was changed. Try again in a moment.', 'retry', [
    READING,
    TWICE,
    faults('gateway-timeout', 'hang'),
  ]),
  gone: failure(
    'A newer version of the desk is out',
    'Reload to get it. Drafts are kept on this device.',
    'reload',
    [
      'What is on the screen; the bar and its links.',
      'Nothing by itself: the page is never reloaded under somebody’s hands.',
      { faults: ['desk-update'], also: 'Deploy while a tab is open.' },
    ],
  ),
  'not-reached': failure(
    'A part of the desk could not be loaded',
    'Check the connection, then reload. Drafts are kept on this device.',
    'reload',
    [
      'What is on the screen; the bar and its links.',
      NEVER,
      {
        byHand: 'Block a file of `/assets` in the browser’s tools.',
        because: 'Code is loaded for no company.',
      },
    ],
  ),
  'quota-low': failure(
    'Few requests to Codat are left today',
    'Below 10 % people are told; below 5 % the desk asks only for what somebody asks for.',
    'none',
    [
      'Everything; pages are not fetched ahead and nothing is refreshed by itself.',
      'Running syncs are followed ten times as slowly, a pending write once a minute at most.',
      faults('quota-low'),
    ],
  ),
  clock: failure(
    'The clock of this device is wrong',
    'Ages and times on the screen may mislead. Set the clock; nothing else depends on it.',
    'none',
    [
      'Everything.',
      'Compared with the server at every answer.',
      { faults: ['desk-clock'], also: 'Set the device’s clock wrong by an hour.' },
    ],
  ),
  storage: failure(
    'Drafts can’t be saved on this device',
    'The form works, but what you type is lost when this tab closes.',
    'none',
    [
      'Reading and, after a question, writing.',
      'The next change is tried to be kept again.',
      { byHand: 'Block the site’s storage in the browser.', because: 'The browser decides it.' },
    ],
  ),
  crash: failure(
    'Something went wrong in this page',
    'Nothing was changed at Codat. Reload the page; if it happens again, send the details to support.',
    'reload',
    [
      'The bar, its links and the other pages.',
      NEVER,
      { byHand: 'Answer a file of `/assets` with other code.', because: 'It is a bug of ours.' },
    ],
  ),
} as const satisfies Record<string, Failure>

export type FailureId = keyof typeof FAILURES
