import { appVersion } from './app-version.ts'
import { appStatus } from './app-status.ts'
import { formatDuration } from '../lib/format/durations.ts'
import { ApiError } from './errors.ts'
import { FAILURES } from './failures.ts'
import type { ErrorMessage } from './failures.ts'
import { MissingCode } from './missing-code.ts'

const byStatus: Readonly<Record<number, ErrorMessage>> = FAILURES

function failureOf(error: unknown, online: boolean): ErrorMessage {
  const { hasSessionEnded, missingCode } = appStatus()
  if (error instanceof MissingCode)
    return FAILURES[hasSessionEnded ? 'session' : (missingCode ?? 'not-reached')]
  if (!(error instanceof ApiError)) return FAILURES.crash
  if (error.kind !== 'http')
    return error.kind === 'network' && !online ? FAILURES.offline : FAILURES[error.kind]
  const { deskCode } = error.details
  if (deskCode !== undefined) return FAILURES[deskCode]
  const status = error.status ?? 500
  return byStatus[status] ?? (status >= 500 ? FAILURES[500] : FAILURES[400])
}

/** What to tell a person about a failed read, with one next action. Changes have messages of their own. */
export function messageForError(error: unknown, online = true, locale?: string): ErrorMessage {
  const message = failureOf(error, online)
  const waitMs = error instanceof ApiError ? error.details.retryAfterMs : undefined
  if (waitMs === undefined || message.action !== 'retry') return message
  return { ...message, advice: `${message.advice} You can try again in ${formatDuration(waitMs, locale)}.` }
}

/** What support needs: IDs, times and codes, no names and no values. */
export function errorReport(error: unknown): string {
  const version = `Version: ${appVersion()}`
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
    ['Correlation ID', correlationId],
    ['Time', new Date(at).toISOString()],
  ]
  return lines
    .filter(([, value]) => value !== undefined)
    .map(([label, value]) => `${label}: ${value}`)
    .concat(version)
    .join('\n')
}
