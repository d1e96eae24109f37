import { formatPercent } from '../../lib/format/percents.ts'

/**
 * A share of customers in whole percent. All of them are 100% and none are 0%, and nothing else is: "100%" with a finding left
 * would be wrong.
 */
export function shareText(part: number, whole: number): string {
  if (whole === 0) return formatPercent(0)
  const percent = Math.round((part / whole) * 100)
  const isPart = part > 0 && part < whole
  return formatPercent((isPart ? Math.min(99, Math.max(1, percent)) : percent) / 100)
}
