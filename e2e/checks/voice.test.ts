import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { visibleTexts } from './visible-texts.mjs'

/** Phrases the product does not use, and what it says instead. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  // The product is "Customer Desk", never a person.
  [/\b(?:the|this) desk\b/i, 'Customer Desk, or "you"'],
  [/\bembedded (?:Codat|emulator)\b/i, 'built-in demo data'],
  // The platform has a name.
  [/\bthe (?:books|package)\b/i, 'the platform by its name'],
  [/\baccounting package\b/i, 'accounting platform'],
  // One word for one thing.
  [/\be-mails?\b/i, 'email'],
  [/\bIds?\b/, 'ID'],
  [/\bevidence\b/i, 'Support details'],
  [/\bended as\b/i, 'confirmed, failed, timed out, unknown'],
  [/\bcustomers? (?:was|were|are|is) taken\b/i, 'accept'],
  [/\b(?:is|was|were|are|be|been|has) (?:not )?taken\b/i, 'accept'],
  [/\bCodat (?:took|takes)\b(?! too)/i, 'received, accepts'],
  [/\blast words\b/i, 'draft'],
  [/\b(?:drawn|draw) (?:anew|the form)\b/i, 'update'],
  [/\banew\b/i, 'again'],
  [/\bstands? in for\b/i, 'show'],
  [/\bask(?:ed)? (?:for )?(?:it )?again\b/i, 'reload, try again'],
  [/\blook once more\b/i, 'try again'],
  [/\bcolours? and changes? nothing\b/i, 'view-only'],
  [/\bchange nothing\b/i, 'view-only'],
  [/\bread[ -]only\b/i, 'view-only'],
  [/\b(?:refreshed|fetched|brought) (?:by|from) Codat\b/i, 'Synced by Codat'],
  // Plain, active, with contractions.
  [/\bcannot\b/i, "can't"],
  [/\bcould not\b/i, "couldn't"],
  [/\b(?:does|do|did|is|are|was|were|has|have|will|would) not\b/i, 'a contraction'],
  [/\bit is (?:not|the|a|an|this)\b/i, "it's"],
  [/\bhas to be\b/i, 'must be'],
  [/\bhave to be\b/i, 'must be'],
  [/\b(?:is|are) being\b/i, 'Sending…, Signing out…'],
  [/\bwhat (?:you|was) typed\b/i, 'your changes, your draft'],
  [/\bwhat is on the screen\b/i, 'the data shown'],
  [/\bwhoever\b/i, 'your administrator'],
  [/\bmade no sense\b/i, 'unexpected response'],
  [/\bcame back\b/i, 'response'],
  [/\bunder way\b/i, 'in progress'],
  [/\ball the same\b/i, 'anyway'],
  [/\bpast the end\b/i, "doesn't exist"],
  [/\bstand in an address\b/i, "can't be used in a link"],
  [/\bit could be\b/i, 'possible matches'],
  [/\bnobody\b/i, 'no one, or the active voice'],
  [/\bsomebody\b/i, 'someone'],
  [/\bmeanwhile\b/i, 'since then'],
  [/\bthereby|therein|thereof|whereby\b/i, 'plain words'],
]

/** Docs for developers keep the API's own names for these. */
const REFUSED_OUTSIDE_DOCS: typeof REFUSED = [
  [/\bwrite requests?\b/i, 'change'],
  [/\b(?:the|this|a|your|each|every|earlier|last|first) writes?\b/i, 'change'],
  // Codat's own name stays where support asks for it.
  [/\bpush operations?\b(?! key)/i, 'change'],
  [/\bwritten to\b/i, 'sent to'],
  [/\bmembers?\b/i, 'field'],
]

/**
 * The build's own texts, the emulator where it speaks as Codat does, and the phrases that rules of platforms are
 * recognised by.
 */
const NOT_THE_PRODUCT =
  /^server\/(?:build|testing)\/|^server\/emulator\/(?!faults\/fault-catalogue)|rules\/rule-text\.ts/

/** The lines of a document without its blocks of code. */
const linesOf = (document: string) =>
  readFileSync(document, 'utf8')
    .replace(/```[\s\S]*?```/g, (block) => block.replace(/[^\n]/g, ''))
    .split('\n')
    .map((text, index) => ({ place: `${document}:${index + 1}`, text }))

/** Names of code stay as they are. Decision records stay out: they discuss what was refused. */
const docs = readdirSync('docs')
  .filter((file) => file.endsWith('.md'))
  .flatMap((file) => linesOf(join('docs', file)))
  .map(({ place, text }) => ({ place, text: text.replace(/`[^`]*`/g, '``') }))
const texts = [...visibleTexts().filter(({ place }) => !NOT_THE_PRODUCT.test(place)), ...linesOf('README.md')]

const saying = (phrase: RegExp, where: typeof texts) =>
  where.filter(({ text }) => phrase.test(text)).map(({ place, text }) => `${place} ${text}`)

describe('texts people read', () => {
  it('are found in the code', () => {
    expect(texts.length).toBeGreaterThan(800)
  })

  it.each([...REFUSED, ...REFUSED_OUTSIDE_DOCS])('never say %s (say: %s)', (phrase) => {
    expect(saying(phrase, texts)).toEqual([])
  })
})

describe('docs', () => {
  it('are found', () => {
    expect(docs.length).toBeGreaterThan(500)
  })

  it.each(REFUSED)('never say %s (say: %s)', (phrase) => {
    expect(saying(phrase, docs)).toEqual([])
  })
})
