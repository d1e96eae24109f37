import * as z from 'zod/mini'
import type { ModelNode } from '../model-node.ts'
import { cleanText } from '../names.ts'
import { attachRules } from '../rules/attach-rules.ts'
import type { RuleText } from '../rules/attach-rules.ts'
import { MAX_DESCRIPTION, parseModelTree, servedRules } from './model-tree.ts'

const ruleSchema = z.object({ details: z.string() })

function readRules(entries: readonly unknown[] | null, level: RuleText['level']): RuleText[] {
  return (entries ?? []).flatMap((entry) => {
    const rule = ruleSchema.safeParse(entry)
    const details = rule.success ? cleanText(rule.data.details, MAX_DESCRIPTION) : ''
    return rule.success && details !== '' ? [{ text: details, level }] : []
  })
}

function ruleTexts(node: ModelNode): RuleText[] {
  const { warnings, information } = servedRules(node)
  return [...readRules(warnings, 'warning'), ...readRules(information, 'information')]
}

/** The create/update model of one connection, with its rule texts understood where they can be; see `parseModelTree`. */
export function parseModel(raw: unknown): ModelNode | null {
  const root = parseModelTree(raw)
  return root === null ? null : attachRules(root, ruleTexts)
}
