import type { Quota } from '../../api/desk-news.ts'

const NUMBER = new Intl.NumberFormat('en')
const TIME = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

/** "3 of 2,000 left, full again on 24 Nov, 00:00". */
export function quotaWords({ limit, remaining, resetAt }: Quota): string {
  const left = `${NUMBER.format(remaining)} of ${NUMBER.format(limit)} left`
  return resetAt === undefined ? left : `${left}, full again on ${TIME.format(resetAt)}`
}

/** "2 h ahead", "7 min behind". */
export function clockWords(aheadMs: number): string {
  const minutes = Math.round(Math.abs(aheadMs) / 60_000)
  const size = minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`
  return `${size} ${aheadMs > 0 ? 'ahead' : 'behind'}`
}
