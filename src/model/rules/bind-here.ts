import type { ModelNode } from '../model-node.ts'
import { nameParts, plainName } from '../names.ts'
import type { Constraint } from '../rule.ts'
import { isAbout } from './bind-to-list.ts'
import type { ParsedConstraint } from './parsed-constraint.ts'
import type { NeededWith } from './required-text.ts'

const isCalled = (node: ModelNode, wanted: string) =>
  plainName(node.name) === wanted || plainName(node.label) === wanted

function memberInScope(chain: readonly ModelNode[], text: string): ModelNode | null {
  const wanted = plainName(text.split('.').at(-1) ?? text)
  for (const level of chain.toReversed()) {
    const found = level.children.find((child) => isCalled(child, wanted))
    if (found) return found
  }
  return null
}

/** Whether a text means this group, or one item of this list: "an address" among addresses. */
function isOneOf(node: ModelNode, text: string): boolean {
  const wanted = nameParts(text).join(' ')
  return [node.name, node.label].some((name) => nameParts(name).join(' ') === wanted)
}

function bindNeeded(node: ModelNode, chain: readonly ModelNode[], needed: NeededWith): Constraint | null {
  const parent = chain.at(-1)
  if (parent && isOneOf(parent, needed.member)) {
    const isOther = needed.itemMember !== null && !isOneOf(node, needed.itemMember)
    return isOther || chain.length < 2 ? null : { kind: 'required-with-parent' }
  }
  if (node.kind === 'Array' && isAbout({ list: node, chain }, nameParts(needed.member))) {
    const member = memberInScope([node], needed.itemMember ?? '')
    return member ? { kind: 'item-needs', member: member.key } : null
  }
  const member = memberInScope(chain, needed.member)
  if (!member || member === node) return null
  if (needed.itemMember === null) return { kind: 'required-if', member: member.key, itemMember: null }
  const item = memberInScope([node], needed.itemMember)
  return item ? { kind: 'required-if', member: member.key, itemMember: item.key } : null
}

/** Constraints on the member a text stands at. `chain` holds its ancestors, the root first. */
export function bindHere(
  node: ModelNode,
  chain: readonly ModelNode[],
  parsed: ParsedConstraint,
): Constraint | null {
  switch (parsed.kind) {
    case 'length':
    case 'part-length':
    case 'digits':
    case 'format':
    case 'groups':
    case 'no-spaces':
    case 'also-allowed':
      return node.kind === 'String' ? parsed : null
    case 'range':
    case 'not-zero':
    case 'decimals':
      return node.kind === 'Number' ? parsed : null
    case 'unique':
      return parsed
    case 'required-with-parent':
      return chain.length > 0 ? parsed : null
    case 'needed-with':
      return bindNeeded(node, chain, parsed)
    default:
      return null
  }
}
