import { isList } from './model-node.ts'
import type { ModelNode } from './model-node.ts'

/** The member a form path leads to; the list itself for the path of one of its items. Null when there is none. */
export function nodeAt(model: ModelNode, path: string): ModelNode | null {
  let node = model
  for (const part of path === '' ? [] : path.split('.')) {
    if (isList(node) && /^\d+$/.test(part)) continue
    const child = node.children.find((each) => each.key === part)
    if (!child) return null
    node = child
  }
  return node
}
