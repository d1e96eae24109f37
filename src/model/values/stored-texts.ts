import { groupOf, itemsOf, memberValue, textOf } from '../form-value.ts'
import type { FormValue, FormValues } from '../form-value.ts'
import { isGroup, isList } from '../model-node.ts'
import type { ModelNode } from '../model-node.ts'

/** Whether a record holds this text at this place of the model, in whichever item: items may have moved. */
export function storedTexts(
  model: ModelNode,
  opened: FormValues | null,
): (template: string, text: string) => boolean {
  const texts = new Map<string, Set<string>>()
  const collect = (node: ModelNode, value: FormValue): void => {
    if (isList(node)) for (const item of itemsOf(value)) collectMembers(node, item)
    else if (isGroup(node)) collectMembers(node, value)
    else {
      const known = texts.get(node.template) ?? new Set<string>()
      texts.set(node.template, known.add(textOf(value)))
    }
  }
  const collectMembers = (node: ModelNode, value: FormValue): void => {
    for (const child of node.children) collect(child, memberValue(groupOf(value), child))
  }
  if (opened) collectMembers(model, opened)
  return (template, text) => texts.get(template)?.has(text) ?? false
}
