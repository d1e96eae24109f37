import { appStatus, updateAppStatus } from './app-status.ts'
import { readQuota } from './quota.ts'

/** A clock may be this wrong before ages and times on the screen mislead. */
const CLOCK_TOLERANCE_MS = 5 * 60_000

/** How far the clock is ahead of the time in a response; undefined when they agree or the response has none. */
export function clockAhead(date: string | null, nowMs: number): number | undefined {
  const ahead = nowMs - Date.parse(date ?? '')
  // Not a number is not greater than anything.
  return Math.abs(ahead) > CLOCK_TOLERANCE_MS ? Math.round(ahead / 60_000) * 60_000 : undefined
}

/** Reads the headers of a response that concern the whole desk. */
export function readResponseHeaders({ headers, ok }: Response): void {
  updateAppStatus({
    quota: readQuota(headers) ?? appStatus().quota,
    clockAheadMs: clockAhead(headers.get('Date'), Date.now()),
    ...(ok && { hasSessionEnded: undefined }),
  })
}
