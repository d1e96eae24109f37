import { VIEW_ONLY } from './access.ts'
import { MISSING_CODE } from './missing-code-titles.ts'

/** What a person can do about it. */
export type NextAction = 'retry' | 'companies' | 'reload' | 'sign-in' | 'none'

export interface ErrorMessage {
  /** What happened. */
  title: string
  /** What is safe, and what to do. */
  advice: string
  action: NextAction
}

const message = (title: string, advice: string, action: NextAction): ErrorMessage => ({
  title,
  advice,
  action,
})

/**
 * Every failure between Customer Desk and Codat, in one place. docs/failures.md has the same rows, with what keeps
 * working and how to see each; a test compares the two.
 */
export const FAILURES = {
  offline: message(
    'You’re offline',
    'This is the last data we loaded; it refreshes when you’re back online.',
    'retry',
  ),
  network: message(
    'Couldn’t reach the Customer Desk server',
    'Nothing was changed. Check your connection and try again.',
    'retry',
  ),
  timeout: message('No response in time', 'Nothing was changed. Try again in a moment.', 'retry'),
  malformed: message(
    'Unexpected response',
    'We got something other than Codat data. Nothing was changed. Try again in a moment.',
    'retry',
  ),
  session: message(
    MISSING_CODE.session,
    'Your draft is saved on this device. Sign in again to come back to this page.',
    'sign-in',
  ),
  viewer: message(
    VIEW_ONLY.viewer,
    'Nothing was sent. Your draft is saved on this device. Ask someone with the editor role to send it.',
    'none',
  ),
  'read-only': message(
    VIEW_ONLY['read-only'],
    'Nothing was sent. Your draft is saved on this device.',
    'none',
  ),
  rate: message(
    'Too many requests',
    'You’ve made too many requests in a short time. Nothing was changed.',
    'retry',
  ),
  quota: message(
    'Today’s Codat requests are used up',
    'Nothing was changed. They reset at midnight UTC.',
    'retry',
  ),
  busy: message(
    'Too many requests for this company at once',
    'Customer Desk limits how many requests run at once for a company. Nothing was sent.',
    'retry',
  ),
  400: message(
    'Codat couldn’t process this request',
    'Nothing was changed. Clear the search or the filters and try again.',
    'retry',
  ),
  401: message(
    'Codat rejected the API key',
    'Nothing was changed. Ask your administrator to check the API key.',
    'retry',
  ),
  402: message(
    'Your Codat plan doesn’t allow this',
    'Nothing was changed. You’ve reached a limit of your Codat plan. Contact Codat to raise it.',
    'none',
  ),
  403: message(
    'Codat denied access',
    'Nothing was changed. The API key may be outdated or belong to another Codat client.',
    'none',
  ),
  404: message('Not found in Codat', 'It may have been removed, or the link may be wrong.', 'companies'),
  405: message(
    'Codat doesn’t offer this operation',
    'Nothing was changed. Reload the page; a newer version may be available.',
    'reload',
  ),
  409: message(
    'Codat isn’t ready for this yet',
    'The data hasn’t been synced, or a sync is in progress. Try again in a minute.',
    'retry',
  ),
  422: message(
    'Codat rejected a repeated request',
    'Codat already received a different request with the same key. This attempt changed nothing.',
    'none',
  ),
  429: message(
    'Too many requests to Codat',
    'Codat limits how many requests you can make. Nothing was changed.',
    'retry',
  ),
  451: message(
    'Codat can’t show this for legal reasons',
    'Nothing was changed. Contact Codat support to learn more.',
    'none',
  ),
  500: message('Codat had a problem', 'Nothing was changed. Try again in a moment.', 'retry'),
  502: message('Codat sent an invalid response', 'Nothing was changed. Try again in a moment.', 'retry'),
  503: message('Codat is down for maintenance', 'Nothing was changed. Try again in a few minutes.', 'retry'),
  504: message('Codat took too long to respond', 'Nothing was changed. Try again in a moment.', 'retry'),
  gone: message(MISSING_CODE.gone, 'Reload to get it. Drafts are saved on this device.', 'reload'),
  'not-reached': message(
    MISSING_CODE['not-reached'],
    'Check your connection, then reload. Drafts are saved on this device.',
    'reload',
  ),
  'quota-low': message(
    'Few Codat requests left today',
    'Fewer than 10% of today’s requests are left. Below 5%, we pause background refresh.',
    'none',
  ),
  clock: message(
    'Your device’s clock is wrong',
    'Times shown may be wrong. Correct your device’s clock. Your changes aren’t affected.',
    'none',
  ),
  storage: message(
    'Drafts can’t be saved on this device',
    'The form works, but you lose your changes when you close this tab.',
    'none',
  ),
  crash: message(
    'Something went wrong on this page',
    'Nothing was changed in Codat. Reload the page. If it happens again, send the details to support.',
    'reload',
  ),
} as const satisfies Record<string, ErrorMessage>

export type FailureId = keyof typeof FAILURES
