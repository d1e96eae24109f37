import type { JsonObject } from '../../lib/json.ts'
import { createValidator } from '../check/validate-values.ts'
import type { Issue } from '../issue.ts'
import { isList } from '../model-node.ts'
import type { ModelNode } from '../model-node.ts'
import type { Rule } from '../rule.ts'
import { defaultValues } from '../values/default-values.ts'
import { createMappedWords } from './mapped-words.ts'

/** The model as the platform enforces it, with the rules of one level. */
function withRules(node: ModelNode, level: Rule['level']): ModelNode {
  return {
    ...node,
    rules: node.rules.filter((rule) => rule.level === level),
    // Platforms that require a list take an empty one: their own records have it so.
    required: node.required && !isList(node),
    children: node.children.map((child) => withRules(child, level)),
  }
}

export interface PlatformVerdict {
  /** What the platform would reject if the record were sent as it is. */
  readonly rejected: readonly Issue[]
  /** What it may reject or keep otherwise, by what its model only informs about. */
  readonly doubtful: readonly Issue[]
}

/**
 * What a platform would say today to a stored record, by the same checks as the edit form, over the values that form
 * starts from. Built once for a model; what is returned is cheap to run over every record.
 */
export function createPlatformCheck(
  model: ModelNode,
  platformName: string | null,
): (record: JsonObject) => PlatformVerdict {
  const enforced = createValidator(withRules(model, 'warning'), { platformName })
  const advised = createValidator(withRules(model, 'information'), { platformName })
  const isMapped = createMappedWords(model)
  return (record) => {
    const values = defaultValues(model, record)
    const found = enforced(values)
    const isKnown = (issue: Issue) =>
      found.some(({ path, message }) => path === issue.path && message === issue.message)
    const rejected = found.filter((issue) => !isMapped(issue, values))
    return { rejected, doubtful: advised(values).filter((issue) => !isKnown(issue)) }
  }
}

/** The top-level members whose values must be unique in the platform; a record's own id is. */
export function uniqueMembers(model: ModelNode): ModelNode[] {
  return model.children.filter(
    ({ name, rules }) =>
      name !== 'id' &&
      rules.some(
        ({ level, constraints }) => level === 'warning' && constraints.some(({ kind }) => kind === 'unique'),
      ),
  )
}
