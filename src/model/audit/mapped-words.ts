import type { JsonObject } from '../../lib/json.ts'
import { isStatus, schemaOptions } from '../customer-schema.ts'
import type { Issue } from '../issue.ts'
import { checkMessages } from '../messages/check-messages.ts'
import { isList } from '../model-node.ts'
import type { ModelNode } from '../model-node.ts'
import { textAt } from './text-at.ts'

/** The state that Codat gives where a platform gives none; no form offers it. */
const UNKNOWN = 'Unknown'

/**
 * Codat's own words for the choices of a field that its model doesn't list. Platforms map them (Xero makes a street address of
 * `Unknown`), unless the field is required and nothing at it speaks of the word.
 */
function wordsOf({ template, options, optionsFrom, required, rules }: ModelNode): string[] {
  if (options === null) return []
  if (optionsFrom === 'schema') return isStatus(template) ? [UNKNOWN] : []
  return (schemaOptions(template) ?? [])
    .map(({ value }) => value)
    .filter((word) => options.every(({ value }) => value !== word))
    .filter((word) => !required || rules.some(({ text }) => new RegExp(`\\b${word}\\b`).test(text)))
}

interface Words {
  readonly words: readonly string[]
  /** Labels of those that are listed. */
  readonly options: readonly string[]
}

/** Fields with such words, by their form path with `#` for the place in a list. */
function wordsIn(model: ModelNode, base: string): [string, Words][] {
  return model.children.flatMap((child) => {
    const path = base + child.key
    const words = wordsOf(child)
    const own: [string, Words][] =
      words.length === 0 ? [] : [[path, { words, options: child.options?.map(({ label }) => label) ?? [] }]]
    return [...own, ...wordsIn(child, isList(child) ? `${path}.#.` : `${path}.`)]
  })
}

/** Whether an issue only says that a stored choice isn't listed which the platform maps all the same. */
export function createMappedWords(model: ModelNode): (issue: Issue, values: JsonObject) => boolean {
  const known = new Map(wordsIn(model, ''))
  return ({ path, message }, values) => {
    const words = known.get(path.replace(/\.\d+(?=\.)/g, '.#'))
    if (words === undefined) return false
    const text = textAt(values, path)
    return words.words.includes(text) && message === checkMessages.notListed(text, words.options)
  }
}
