import { foldText } from './fold-text.ts'
import { formAtEnd } from './legal-forms.ts'

/** Links between a name and its legal form, such as "GmbH & Co. KG". */
const BETWEEN_FORMS = new Set(['and', 'und', 'et', 'y'])

/** A name as it is compared: folded, without punctuation, and "&" is "and". */
export function nameKey(text: string): string {
  return foldText(text)
    .replace(/&/g, ' and ')
    .replace(/[.'’‘ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The same without "The" in front and legal forms behind; a name of nothing else stays whole. */
export function looseNameKey(text: string): string {
  const words = nameKey(text).split(' ')
  let rest = words
  for (let form = formAtEnd(rest); form !== null; form = formAtEnd(rest)) {
    const isLinked = form.start > 1 && BETWEEN_FORMS.has(rest[form.start - 1] ?? '')
    rest = rest.slice(0, isLinked ? form.start - 1 : form.start)
  }
  const named = rest[0] === 'the' ? rest.slice(1) : rest
  return (named.length === 0 ? words : named).join(' ')
}
