import { seenText } from '../../lib/format/unseen-text.ts'
import { asJson, isJsonList, isJsonObject } from '../../lib/json.ts'
import type { JsonValue } from '../../lib/json.ts'
import { isDateTimeText } from '../values/date-time-text.ts'
import { parseNumber } from '../values/exact-number.ts'
import { checkMessages } from '../messages/check-messages.ts'
import { isRawJson } from '../model-node.ts'
import type { ModelNode, NodeKind } from '../model-node.ts'

const numberProblems = {
  'not-a-number': checkMessages.notANumber,
  comma: checkMessages.numberWithComma,
  'not-exact': checkMessages.numberNotExact,
}

/** A number that JavaScript would round on the way to the platform. */
function hasInexactNumber(json: string): boolean {
  const numbers = json.replace(/"(?:[^"\\]|\\.)*"/g, '""').match(/-?\d[\d.eE+-]*/g) ?? []
  return numbers.some((number) => 'problem' in parseNumber(number))
}

function jsonProblem(kind: NodeKind, text: string): string | null {
  let value: JsonValue
  try {
    value = asJson(JSON.parse(text))
  } catch {
    return checkMessages.notJson
  }
  if (kind === 'Array' && !isJsonList(value)) return checkMessages.notAnArray
  if (kind === 'Object' && !isJsonObject(value)) return checkMessages.notAnObject
  return hasInexactNumber(text) ? checkMessages.numberNotExact : null
}

/** Why a text that is not blank cannot be a value of the member's type; null when it can. */
export function typeProblem(node: ModelNode, text: string): string | null {
  if (isRawJson(node)) return jsonProblem(node.kind, text)
  if (node.kind === 'Number') {
    const number = parseNumber(text)
    return 'problem' in number ? numberProblems[number.problem] : null
  }
  if (node.kind === 'DateTime' && !isDateTimeText(seenText(text))) {
    return checkMessages.notADate
  }
  return null
}
