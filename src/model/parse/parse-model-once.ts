import type { ModelNode } from '../model-node.ts'
import { parseModel } from './push-option.ts'

/** By the model as served, which the cache of responses keeps for all forms of a connection. */
const parsed = new WeakMap<object, ModelNode | null>()

/** The same model for the same response: opening the next form doesn't read it again. */
export function parseModelOnce(served: unknown): ModelNode | null {
  if (typeof served !== 'object' || served === null) return null
  const known = parsed.get(served)
  if (known !== undefined) return known
  const model = parseModel(served)
  parsed.set(served, model)
  return model
}
