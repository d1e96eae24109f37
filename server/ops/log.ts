import type { Log, RequestRecord } from '../http/request-log.ts'

/** One line can never become two, nor steer the terminal it is read on. */
function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').slice(0, 200)
}

/** The record as one line of JSON. */
export function logLine(record: RequestRecord, now: Date): string {
  return JSON.stringify({
    time: now.toISOString(),
    level: record.status >= 500 ? 'error' : 'info',
    requestId: printable(record.requestId),
    method: printable(record.method),
    route: printable(record.route),
    status: record.status,
    ms: Math.round(record.ms),
    ...(record.upstreamMs === undefined ? {} : { upstreamMs: Math.round(record.upstreamMs) }),
    ...(record.user === undefined ? {} : { user: printable(record.user) }),
    ...(record.correlationId === undefined ? {} : { correlationId: printable(record.correlationId) }),
    ...(record.outcome === undefined ? {} : { outcome: record.outcome }),
  })
}

/** Lines of this long go out together: a write for each would cost more than making it. */
const FLUSH_MS = 20
let waiting = ''

function flush(): void {
  const lines = waiting
  waiting = ''
  if (lines !== '') process.stdout.write(lines)
}

/** Production: writes every request to standard output. */
export const logEverything: Log = (record) => {
  if (waiting === '') setTimeout(flush, FLUSH_MS)
  waiting += `${logLine(record, new Date())}\n`
}

/** Call this before the process exits. */
export const flushLog = flush

/** Development: silent until something breaks. */
export const logErrors: Log = (record) => {
  if (record.status >= 500 || record.outcome === 'broken') console.error(logLine(record, new Date()))
}
