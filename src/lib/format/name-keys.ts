import { foldText } from './fold-text.ts'

/** What companies are, as they write it behind their names: no part of what somebody calls them. */
const LEGAL_FORMS = new Set(
  (
    'ab ag aps as asa bv bvba co company corp corporation cv cvba eirl ek ev gbr gesmbh gmbh gmbhcokg inc ' +
    'incorporated kft kg kgaa lda limited limitada llc llp lp ltd ltda mbh nv ohg oy oyj plc private pte pty pvt ' +
    'sa sarl rl sas sasu sca scs se sl slu snc sp spa spzoo sro srl ug unlimited zrt'
  ).split(' '),
)
/** Links between legal forms, such as "GmbH & Co. KG". */
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
  const rest = [...words]
  if (rest[0] === 'the') rest.shift()
  while (LEGAL_FORMS.has(rest.at(-1) ?? '')) {
    rest.pop()
    if (BETWEEN_FORMS.has(rest.at(-1) ?? '')) rest.pop()
  }
  return (rest.length === 0 ? words : rest).join(' ')
}
