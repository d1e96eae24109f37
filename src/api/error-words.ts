import { appVersion } from './app-version.ts'
import { deskNews } from './desk-news.ts'
import { ApiError } from './errors.ts'
import { FAILURES } from './failures.ts'
import type { ErrorWords, Failure } from './failures.ts'
import { MissingCode } from './missing-code.ts'

/** A wait in words: "in 5 s", "in 3 min", "in 5 h", "in 4 days". */
function formatWait(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  if (seconds < 120) return `in ${seconds} s`
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 120) return `in ${minutes} min`
  const hours = Math.ceil(minutes / 60)
  return hours < 48 ? `in ${hours} h` : `in ${Math.ceil(hours / 24)} days`
}

const byStatus: Readonly<Record<number, Failure>> = FAILURES

function failureOf(error: unknown, online: boolean): Failure {
  if (error instanceof MissingCode) return FAILURES[deskNews().missingCode ?? 'not-reached']
  if (!(error instanceof ApiError)) return FAILURES.crash
  if (error.kind !== 'http')
    return error.kind === 'network' && !online ? FAILURES.offline : FAILURES[error.kind]
  const { deskCode } = error.details
  if (deskCode !== undefined) return FAILURES[deskCode]
  const status = error.status ?? 500
  return byStatus[status] ?? (status >= 500 ? FAILURES[500] : FAILURES[400])
}

/** A failed read in plain words with one next action. Writes have words of their own. */
export function wordsForError(error: unknown, online = true): ErrorWords {
  const words = failureOf(error, online)
  const wait = error instanceof ApiError ? error.details.retryAfterMs : undefined
  if (wait === undefined || words.action !== 'retry') return words
  return { ...words, advice: `${words.advice} It may be asked again ${formatWait(wait)}.` }
}

/** What support needs: ids, times and codes, no names and no values. */
export function errorReport(error: unknown): string {
  const version = `Version of the desk: ${appVersion()}`
  if (!(error instanceof ApiError)) {
    const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    return `${said}\n${version}`
  }
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
    .concat(version)
    .join('\n')
}
