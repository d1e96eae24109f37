import type { Quota } from '../../api/app-status.ts'
import { formatSoon } from '../../lib/format/dates.ts'
import { formatDuration } from '../../lib/format/durations.ts'
import { formatNumber } from '../../lib/format/numbers.ts'

/** Beside a quota that is nearly used up. */
export const BACKGROUND_PAUSED = 'Background refresh is paused until then.'

/** "3 of 2,000 left, resets on 24 Nov, 00:00". */
export function quotaMessage({ limit, remaining, resetAt }: Quota): string {
  const left = `${formatNumber(remaining)} of ${formatNumber(limit)} left`
  return resetAt === undefined ? left : `${left}, resets on ${formatSoon(resetAt)}`
}

/** "2 hours ahead", "7 minutes behind". */
export function clockMessage(aheadMs: number): string {
  return `${formatDuration(Math.abs(aheadMs))} ${aheadMs > 0 ? 'ahead' : 'behind'}`
}
