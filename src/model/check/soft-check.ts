import { widgetFor } from '../parse/widget.ts'
import { softProblems } from '../messages/check-messages.ts'
import type { ModelNode } from '../model-node.ts'
import { isEmail } from './check-text.ts'

/** Texts of models that say which letters a platform keeps. */
const LATIN_ONLY = /\bnon-?latin\b|\blatin (?:characters|letters|alphabet|script)\b/i
const ASCII_ONLY = /\bnon-?ascii\b|\bascii\b/i

const notLatin = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/gu
const notAscii = /[^\p{ASCII}]/gu

/** Several addresses in one field are common, and some platforms take them. */
export function looksLikeEmail(text: string): boolean {
  return text.split(/[;,]/).every((part) => isEmail(part.trim()))
}

const EXTENSION = /(?:\bext(?:ension)?\b\.?|\bx|#|;)\s*\d+\s*$/i

function looksLikePhone(text: string): boolean {
  const number = text.replace(EXTENSION, '')
  return !/\p{L}/u.test(number) && (number.match(/\p{Nd}/gu) ?? []).length >= 3
}

function droppedLetters(node: ModelNode, text: string): string {
  const texts = [node.description, ...node.rules.map((rule) => rule.text)]
  const kept = texts.some((each) => ASCII_ONLY.test(each))
    ? notAscii
    : texts.some((each) => LATIN_ONLY.test(each))
      ? notLatin
      : null
  return kept === null ? '' : [...new Set(text.match(kept) ?? [])].join('')
}

/**
 * What looks unusual in a text, for a hint that can be ignored. Null where nothing does, and where a rule of the model
 * checks the format: its warning says more.
 */
export function softProblem(node: ModelNode, text: string, platform: string): string | null {
  if (text.trim() === '') return null
  const letters = droppedLetters(node, text)
  if (letters !== '') return softProblems.droppedLetters(platform, letters)
  const hasRule = node.rules.some((rule) => rule.constraints.some(({ kind }) => kind === 'format'))
  const widget = widgetFor(node)
  if (widget === 'email' && !hasRule && !looksLikeEmail(text)) return softProblems.email
  return widget === 'phone' && !looksLikePhone(text) ? softProblems.phone : null
}
