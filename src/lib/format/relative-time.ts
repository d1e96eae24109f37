const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long ago, shortly: "just now", "4 min ago", "2 h ago", "3 days ago". A clock that runs a little ahead says "just now". */
export function formatAge(ms: number, nowMs: number): string {
  const age = nowMs - ms
  if (age < -DAY) return 'in the future'
  if (age < MINUTE) return 'just now'
  if (age < HOUR) return `${Math.floor(age / MINUTE)} min ago`
  if (age < DAY) return `${Math.floor(age / HOUR)} h ago`
  const days = Math.floor(age / DAY)
  if (days < 31) return days === 1 ? 'yesterday' : `${days} days ago`
  if (days < 365) return days < 61 ? 'a month ago' : `${Math.floor(days / 30.4)} months ago`
  return days < 730 ? 'a year ago' : `${Math.floor(days / 365.25)} years ago`
}

/** How old data is, for colouring: fresh below a day, ageing below a week, old after that. */
export function ageLevel(ms: number, nowMs: number): 'fresh' | 'ageing' | 'old' {
  const age = nowMs - ms
  if (age < DAY) return 'fresh'
  return age < 7 * DAY ? 'ageing' : 'old'
}
