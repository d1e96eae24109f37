import type { ModelNode } from '../model-node.ts'
import type { Constraint, Rule } from '../rule.ts'
import { bindHere } from './bind-here.ts'
import { bindToList } from './bind-to-list.ts'
import { namesAt } from './names-at.ts'
import { parseTextOnce } from './parse-text-once.ts'
import type { ParsedText } from './rule-text.ts'

/** A rule as served, before its text is understood. */
export interface RuleText {
  readonly text: string
  readonly level: Rule['level']
}

interface Read extends RuleText, ParsedText {}

function toRule(read: Read, constraints: readonly Constraint[], lifted: boolean): Rule {
  const { text, level, onlyFor, ifGiven } = read
  return { text, level, constraints, onlyFor, lifted, ifGiven }
}

/** Two counts of one list at the same end are of two kinds of item that the model does not tell apart. */
function withoutContradiction(constraints: readonly Constraint[]): Constraint[] {
  const counts = constraints.filter((constraint) => constraint.kind === 'items')
  const mins = counts.filter(({ min }) => min !== null)
  const maxes = counts.filter(({ max }) => max !== null)
  const isClear = mins.length < 2 && maxes.length < 2
  return constraints.filter((constraint) => isClear || constraint.kind !== 'items')
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
  const read = (node: ModelNode, around: readonly ModelNode[]): Read[] => {
    const names = namesAt(node, around)
    return textsOf(node).map((text) => Object.assign({}, text, parseTextOnce(text.text, names)))
  }

  const rulesFor = (list: ModelNode | null, from: ModelNode | null, reads: readonly Read[]): Rule[] => {
    const all = reads.flatMap((each) => each.constraints)
    return reads.map((each) => {
      const bound = each.constraints.map((parsed) => {
        const target = list ? bindToList({ list, from, chain }, parsed, all) : null
        return target ?? (from ? null : bindHere(root, chain, parsed))
      })
      const constraints = bound.filter((constraint) => constraint !== null)
      return toRule(each, withoutContradiction(constraints), from !== null)
    })
  }

  const list = root.kind === 'Array' ? root : null
  const here = rulesFor(list, null, read(root, chain))
  const lifted = list
    ? list.children
        .filter((child) => child.kind !== 'Array')
        .flatMap((child) => rulesFor(list, child, read(child, [...chain, root])))
        .filter((rule) => rule.constraints.length > 0)
    : []
  const children = root.children.map((child) => attachRules(child, textsOf, [...chain, root]))
  return { ...root, children, rules: [...withAlsoAllowed(here), ...lifted] }
}
