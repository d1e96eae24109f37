import { parseCodatDate } from '../../lib/codat-date.ts'
import { isBlankText } from '../../lib/json.ts'
import type { Found } from './finding.ts'
import { findingTexts } from './messages.ts'
import type { RecordText } from './record-texts.ts'

const DATES: ReadonlySet<string> = new Set(['modifiedDate', 'sourceModifiedDate', 'contacts[].modifiedDate'])

/** No accounting software has records from before it. */
const FIRST = Date.UTC(1970, 0, 1)
/** A time without a zone may be ahead by most of a day, and clocks differ. */
const SLACK_MS = 2 * 86_400_000

function dateProblem(text: string, now: number): string | null {
  const date = parseCodatDate(text)
  if (date.kind === 'never') return findingTexts.yearOne
  if (date.kind === 'text') return findingTexts.notADate
  const ms = date.kind === 'instant' ? date.ms : Date.parse(`${date.wall}Z`)
  if (ms < FIRST) return findingTexts.beforeComputers
  return ms > now + SLACK_MS ? findingTexts.inTheFuture : null
}

export function impossibleDates(texts: readonly RecordText[], now: number): Found[] {
  return texts.flatMap(({ path, template, text }) => {
    const problem = DATES.has(template) && !isBlankText(text) ? dateProblem(text, now) : null
    return problem === null ? [] : [{ rule: 'date-impossible', path, value: text, problem }]
  })
}
