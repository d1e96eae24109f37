import type { ModelNode } from '../../model/model-node.ts'

/** What the model says of a field: its description, and the rules in the platform's own words. */
export function aboutField(node: ModelNode): readonly string[] {
  const rules = node.rules.filter((rule) => !rule.lifted).map(({ text }) => text)
  const description = node.description === node.label ? '' : node.description
  return [...new Set([description, ...rules])].filter((text) => text !== '')
}
