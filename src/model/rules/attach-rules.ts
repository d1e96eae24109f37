import type { ModelNode } from '../model-node.ts'
import type { ParsedConstraint } from './parsed-constraint.ts'
import { parseRuleText } from './rule-text.ts'
import type { ParsedText } from './rule-text.ts'
import type { Constraint, Rule } from '../rule.ts'
import { plainName, nameParts } from '../names.ts'

/** A rule as served, before its text is understood. */
export interface RuleText {
  readonly text: string
  readonly level: Rule['level']
}

interface Read extends RuleText, ParsedText {}

const anyItem = ['item', 'entry', 'element', 'record']

function isAbout(list: ModelNode, noun: string): boolean {
  const names = new Set([...nameParts(list.name), ...nameParts(list.label), ...anyItem])
  return nameParts(noun).some((word) => names.has(word))
}

function optionNamed(member: ModelNode, word: string): string | null {
  return member.options?.find((option) => plainName(option.value) === plainName(word))?.value ?? null
}

/** "fax number" counts the items whose type is Fax. */
function countedValue(list: ModelNode, noun: string): { member: ModelNode; value: string } | null {
  for (const member of list.children) {
    for (const word of nameParts(noun)) {
      const value = optionNamed(member, word)
      if (value !== null) return { member, value }
    }
  }
  return null
}

/**
 * A count on a list. Where another text of the same list counts one kind of item (fax numbers), a count of the
 * items by the list's own name (phone numbers) is about the others.
 */
function bindCount(
  list: ModelNode,
  count: Extract<ParsedConstraint, { kind: 'count' }>,
  siblings: readonly ParsedConstraint[],
): Constraint | null {
  const { min, max, noun } = count
  const counted = countedValue(list, noun)
  if (counted) {
    const { member, value } = counted
    return max === null ? null : { kind: 'items-where', member: member.key, value, negated: false, max }
  }
  if (!isAbout(list, noun)) return null
  if (max !== null) {
    for (const other of siblings) {
      const special = other.kind === 'count' ? countedValue(list, other.noun) : null
      if (special) {
        return { kind: 'items-where', member: special.member.key, value: special.value, negated: true, max }
      }
    }
  }
  return { kind: 'items', min, max }
}

/** "Billing and Delivery addresses": every word but the list's own name has to be a choice of one member. */
function bindEachOf(
  list: ModelNode,
  members: readonly ModelNode[],
  each: Extract<ParsedConstraint, { kind: 'each-of' }>,
): Constraint | null {
  const words = each.words.filter((word) => !isAbout(list, word))
  for (const member of members) {
    const values = words.map((word) => optionNamed(member, word)).filter((value) => value !== null)
    if (values.length > 0 && values.length === words.length) {
      return { kind: 'per-value', member: member.key, values, max: each.max }
    }
  }
  return null
}

/** Constraints that limit a list. `from` is the member the text stands at, or null for the list itself. */
function bindToList(
  list: ModelNode,
  from: ModelNode | null,
  parsed: ParsedConstraint,
  siblings: readonly ParsedConstraint[],
): Constraint | null {
  switch (parsed.kind) {
    case 'count':
      return bindCount(list, parsed, siblings)
    case 'each-of':
      return bindEachOf(list, from ? [from] : list.children, parsed)
    case 'distinct-of': {
      const words = nameParts(parsed.noun)
      const member = list.children.find((child) => words.includes(plainName(child.name)))
      return member ? { kind: 'distinct', member: member.key, max: parsed.max } : null
    }
    case 'filled':
      return from ? null : parsed
    default:
      return null
  }
}

function memberInScope(chain: readonly ModelNode[], text: string): ModelNode | null {
  const wanted = plainName(text.split('.').at(-1) ?? text)
  for (const level of chain.toReversed()) {
    const found = level.children.find((child) => plainName(child.name) === wanted)
    if (found) return found
  }
  return null
}

/** Constraints on the member the text stands at. `chain` holds its ancestors, the root first. */
function bindHere(node: ModelNode, chain: readonly ModelNode[], parsed: ParsedConstraint): Constraint | null {
  switch (parsed.kind) {
    case 'length':
    case 'part-length':
    case 'format':
    case 'groups':
    case 'no-spaces':
    case 'also-allowed':
      return node.kind === 'String' ? parsed : null
    case 'unique':
      return parsed
    case 'required-with-parent':
      return chain.length > 0 ? parsed : null
    case 'required-if': {
      const member = memberInScope(chain, parsed.member)
      if (!member || member === node) return null
      if (parsed.itemMember === null) return { kind: 'required-if', member: member.key, itemMember: null }
      const item = memberInScope([node], parsed.itemMember)
      return item ? { kind: 'required-if', member: member.key, itemMember: item.key } : null
    }
    default:
      return null
  }
}

function toRule(read: Read, constraints: readonly Constraint[], lifted: boolean): Rule {
  return { text: read.text, level: read.level, constraints, onlyFor: read.onlyFor, lifted }
}

function withAlsoAllowed(rules: readonly Rule[]): Rule[] {
  const extra = rules.flatMap((rule) =>
    rule.constraints.flatMap((each) => (each.kind === 'also-allowed' ? [each.value] : [])),
  )
  if (extra.length === 0) return [...rules]
  return rules.map((rule) => ({
    ...rule,
    constraints: rule.constraints.map((each) =>
      each.kind === 'format' ? { ...each, alsoAllowed: extra } : each,
    ),
  }))
}

/**
 * Binds the rule texts of a whole model. Texts are placed by where they stand in the tree, never by the `field` the
 * API sends with them, which differs in case and may be relative. A text at a member that counts items is bound
 * to the list around it as well.
 */
export function attachRules(
  root: ModelNode,
  textsOf: (node: ModelNode) => readonly RuleText[],
  chain: readonly ModelNode[] = [],
): ModelNode {
  const read = (node: ModelNode): Read[] =>
    textsOf(node).map((text) => Object.assign({}, text, parseRuleText(text.text)))

  const rulesFor = (list: ModelNode | null, from: ModelNode | null, reads: readonly Read[]): Rule[] => {
    const all = reads.flatMap((each) => each.constraints)
    return reads.map((each) => {
      const bound = each.constraints.map((parsed) => {
        const target = list ? bindToList(list, from, parsed, all) : null
        return target ?? (from ? null : bindHere(root, chain, parsed))
      })
      const constraints = bound.filter((constraint) => constraint !== null)
      return toRule(each, constraints, from !== null)
    })
  }

  const list = root.kind === 'Array' ? root : null
  const here = rulesFor(list, null, read(root))
  const lifted = list
    ? list.children
        .filter((child) => child.kind !== 'Array')
        .flatMap((child) => rulesFor(list, child, read(child)))
        .filter((rule) => rule.constraints.length > 0)
    : []
  const children = root.children.map((child) => attachRules(child, textsOf, [...chain, root]))
  return { ...root, children, rules: [...withAlsoAllowed(here), ...lifted] }
}
