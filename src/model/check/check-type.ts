import { isDateTimeText } from '../values/date-time-text.ts'
import { parseNumber } from '../values/exact-number.ts'
import { isRawJson } from '../model-node.ts'
import type { ModelNode } from '../model-node.ts'

const numberProblems = {
  'not-a-number': 'Enter a number, for example 1.5.',
  comma: 'Write the number with a point and without commas, for example 1500.75.',
  'not-exact': 'This number has more digits than can be sent exactly.',
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Why a text that is not blank cannot be a value of the member's type; null when it can. */
export function typeProblem(node: ModelNode, text: string): string | null {
  if (isRawJson(node)) return isJson(text) ? null : 'This is not valid JSON.'
  if (node.kind === 'Number') {
    const number = parseNumber(text)
    return 'problem' in number ? numberProblems[number.problem] : null
  }
  if (node.kind === 'DateTime' && !isDateTimeText(text)) {
    return 'Enter a date such as 2026-11-23 or 2026-11-23T09:30:00Z.'
  }
  return null
}
