import { formatCodatDate } from '../codat-date.ts'
import type { CodatDate } from '../codat-date.ts'

const utcFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
})

/** The exact moment, for a tooltip: UTC for an instant, the text itself for the rest. */
export function formatExactly(date: CodatDate): string {
  return date.kind === 'instant' ? `${utcFormat.format(date.ms)} UTC` : formatCodatDate(date)
}
