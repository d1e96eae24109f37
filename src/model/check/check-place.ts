import { isBlankValue, memberValue } from '../form-value.ts'
import type { Issue } from '../issue.ts'
import type { JsonObject } from '../../lib/json.ts'
import type { ModelNode } from '../model-node.ts'

/** One level of the values around a member, the root first; required-if rules look outwards from it. */
export interface Level {
  readonly node: ModelNode
  readonly group: JsonObject
}

/** Where a check stands. */
export interface Place {
  readonly path: string
  readonly label: string
  readonly levels: readonly Level[]
}

export function issue(at: Place, severity: Issue['severity'], message: string): Issue {
  return { path: at.path, label: at.label, message, severity }
}

/** The nearest member of this key, looking outwards: its label, and whether it has a value. */
export function inScope(levels: readonly Level[], key: string): { label: string; filled: boolean } | null {
  for (const { node, group } of levels.toReversed()) {
    const member = node.children.find((child) => child.key === key)
    if (member) return { label: member.label, filled: !isBlankValue(memberValue(group, member)) }
  }
  return null
}
