import type { ModelNode } from '../model-node.ts'
import type { Rule } from '../rule.ts'
import { nameParts } from '../names.ts'

/** Whether a rule "only for" one platform is meant for this one. When the platform is unknown it is not assumed. */
export function ruleApplies(rule: Rule, platformName: string | null): boolean {
  if (rule.onlyFor === null) return true
  const platform = new Set(nameParts(platformName ?? ''))
  return nameParts(rule.onlyFor).every((word) => platform.has(word))
}

/** The tightest length limit of a text member, for a live counter; null when no rule gives one. */
export function lengthLimit(
  node: ModelNode,
  platformName: string | null = null,
): { readonly min: number | null; readonly max: number | null } | null {
  const limits = node.rules
    .filter((rule) => ruleApplies(rule, platformName))
    .flatMap((rule) => rule.constraints.filter((constraint) => constraint.kind === 'length'))
  if (limits.length === 0) return null
  const mins = limits.flatMap((limit) => limit.min ?? [])
  const maxes = limits.flatMap((limit) => limit.max ?? [])
  return {
    min: mins.length === 0 ? null : Math.max(...mins),
    max: maxes.length === 0 ? null : Math.min(...maxes),
  }
}

/**
 * The length that limits are compared with: UTF-16 units, as .NET and JavaScript count, so an emoji counts two. It
 * never counts less than any other way of counting characters, so a text within the limit here is within it there.
 */
export function textLength(text: string): number {
  return text.length
}
