import { ApiError } from './errors.ts'

/** What a person can do about it. */
export type NextAction = 'retry' | 'companies' | 'connect' | 'reload' | 'none'

export interface ErrorWords {
  /** What happened. */
  title: string
  /** What is safe, and what to do. */
  advice: string
  action: NextAction
}

const BY_STATUS: Record<number, ErrorWords> = {
  400: {
    title: 'Codat could not read this request',
    advice: 'Nothing was changed. Clear the search or the filters and try again.',
    action: 'retry',
  },
  401: {
    title: 'Codat does not accept the API key',
    advice: 'Nothing was changed. Whoever runs this desk has to check the key on its server.',
    action: 'retry',
  },
  402: {
    title: 'The Codat plan does not allow this',
    advice: 'Nothing was changed. The account has reached a limit of its plan; Codat can lift it.',
    action: 'none',
  },
  403: {
    title: 'This is not permitted',
    advice: 'Nothing was changed. The API key may be outdated, or belong to another Codat client.',
    action: 'none',
  },
  404: {
    title: 'Codat does not have this',
    advice: 'It may have been removed, or the link may be wrong.',
    action: 'companies',
  },
  405: {
    title: 'Codat does not offer this operation',
    advice: 'Nothing was changed. Reload the page in case a newer version of the desk is out.',
    action: 'reload',
  },
  409: {
    title: 'Codat is not ready for this yet',
    advice: 'The data was never synced, or a sync is under way. Try again in a minute.',
    action: 'retry',
  },
  422: {
    title: 'Codat refused a repeated request',
    advice: 'The same request key was used for different content. Nothing was changed by this attempt.',
    action: 'none',
  },
  429: {
    title: 'Too many requests for now',
    advice: 'Codat limits how often it can be asked. Nothing was changed.',
    action: 'retry',
  },
  451: {
    title: 'Codat withholds this for legal reasons',
    advice: 'Nothing was changed. Codat support can say more.',
    action: 'none',
  },
  500: {
    title: 'Codat had a problem',
    advice: 'Nothing was changed. Try again in a moment.',
    action: 'retry',
  },
  502: {
    title: 'Codat gave no usable answer',
    advice: 'Nothing was changed. Try again in a moment.',
    action: 'retry',
  },
  503: {
    title: 'Codat is down for maintenance',
    advice: 'Nothing was changed. Try again in a few minutes.',
    action: 'retry',
  },
  504: {
    title: 'Codat took too long to answer',
    advice: 'Nothing was changed. Try again in a moment.',
    action: 'retry',
  },
}

const OFFLINE: ErrorWords = {
  title: 'You are offline',
  advice: 'What is on the screen is the last that was loaded. It goes on when the connection is back.',
  action: 'retry',
}

const BY_KIND: Record<'network' | 'timeout' | 'malformed', ErrorWords> = {
  network: {
    title: 'The desk’s server cannot be reached',
    advice: 'Nothing was changed. Check the connection and try again.',
    action: 'retry',
  },
  timeout: {
    title: 'No answer came in time',
    advice: 'Nothing was changed. Try again in a moment.',
    action: 'retry',
  },
  malformed: {
    title: 'The answer made no sense',
    advice: 'Something other than Codat’s data came back. Nothing was changed; try again in a moment.',
    action: 'retry',
  },
}

const UNEXPECTED: ErrorWords = {
  title: 'Something went wrong in this page',
  advice: 'Nothing was changed at Codat. Reload the page; if it happens again, send the details to support.',
  action: 'reload',
}

/** Seconds in words: "in 5 s", "in 3 min". */
function formatWait(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return seconds < 120 ? `in ${seconds} s` : `in ${Math.ceil(seconds / 60)} min`
}

/** A failed read in plain words with one next action. Writes have words of their own. */
export function wordsForError(error: unknown, online = true): ErrorWords {
  if (!(error instanceof ApiError)) return UNEXPECTED
  if (error.kind !== 'http') {
    return error.kind === 'network' && !online ? OFFLINE : BY_KIND[error.kind]
  }
  const status = error.status ?? 500
  const words = BY_STATUS[status] ?? (status >= 500 ? BY_STATUS[500] : BY_STATUS[400]) ?? UNEXPECTED
  const wait = error.details.retryAfterMs
  if (wait === undefined || words.action !== 'retry') return words
  return { ...words, advice: `${words.advice} It may be asked again ${formatWait(wait)}.` }
}

/** What support needs: ids, times and codes, no names and no values. */
export function errorReport(error: unknown): string {
  if (!(error instanceof ApiError))
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const { kind, status, codatError, service, correlationId, request, at } = error.details
  const lines: [string, string | number | undefined][] = [
    ['Request', request],
    ['Failure', status === undefined ? kind : `HTTP ${status}`],
    ['Message', codatError],
    ['Service', service],
    ['Correlation id', correlationId],
    ['Time', new Date(at).toISOString()],
  ]
  return lines
    .filter(([, value]) => value !== undefined)
    .map(([label, value]) => `${label}: ${value}`)
    .join('\n')
}
