/** How much a finding matters, most serious first. */
export const SEVERITIES = ['blocks', 'likely-wrong', 'worth-a-look'] as const

/** `blocks`: the next change would fail. `likely-wrong`: hardly meant so. `worth-a-look`: may be right. */
export type Severity = (typeof SEVERITIES)[number]
