import { isDateTimeText } from '../values/date-time-text.ts'
import { parseNumber } from '../values/exact-number.ts'
import { checkMessages } from '../messages/check-messages.ts'
import { isRawJson } from '../model-node.ts'
import type { ModelNode } from '../model-node.ts'

const numberProblems = {
  'not-a-number': checkMessages.notANumber,
  comma: checkMessages.numberWithComma,
  'not-exact': checkMessages.numberNotExact,
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
  if (isRawJson(node)) return isJson(text) ? null : checkMessages.notJson
  if (node.kind === 'Number') {
    const number = parseNumber(text)
    return 'problem' in number ? numberProblems[number.problem] : null
  }
  if (node.kind === 'DateTime' && !isDateTimeText(text)) {
    return checkMessages.notADate
  }
  return null
}
