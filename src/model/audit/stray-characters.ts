import { findUnseen, trimUnseen } from '../../lib/format/unseen-text.ts'
import { isBlankText } from '../../lib/json.ts'
import type { Found } from './finding.ts'
import { findingTexts } from './messages.ts'
import { isPlainText } from './plain-text.ts'
import type { RecordText } from './record-texts.ts'

function strayProblem(text: string): string | null {
  if (trimUnseen(text) !== text) return findingTexts.aroundText
  if (findUnseen(text).length > 0) return findingTexts.insideText
  return text.includes('  ') ? findingTexts.doubleSpaces : null
}

/** Texts with characters that nobody sees; a blank text is an empty field, which other rules are about. */
export function strayCharacters(texts: readonly RecordText[]): Found[] {
  return texts.flatMap(({ path, text }) => {
    const problem = isPlainText(text) || isBlankText(text) ? null : strayProblem(text)
    return problem === null ? [] : [{ rule: 'stray-characters', path, value: text, problem }]
  })
}
