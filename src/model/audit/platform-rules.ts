import { isObject, own } from '../../lib/json.ts'
import type { JsonObject } from '../../lib/json.ts'
import type { Issue } from '../issue.ts'
import type { ModelNode } from '../model-node.ts'
import type { AuditRuleId } from './audit-rules.ts'
import type { LocatedFinding } from './finding.ts'
import { findingTexts } from './messages.ts'
import { textIn } from './record-texts.ts'
import { createSameValues } from './same-values.ts'
import { createPlatformCheck, uniqueMembers } from './would-fail.ts'

/** The text at a form path of a record, '' for a list or what isn't there. */
function valueAt(record: JsonObject, path: string): string {
  let value: unknown = record
  for (const key of path.split('.')) {
    value = Array.isArray(value) ? value[Number(key)] : isObject(value) ? own(value, key) : undefined
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function located(rule: AuditRuleId, record: JsonObject, { path, label, message }: Issue): LocatedFinding {
  return { rule, path, field: path, label, value: valueAt(record, path), problem: message }
}

/** What the platform would say to each record, and which values it wants only once. */
export function createPlatformRules(
  model: ModelNode,
  platformName: string | null,
  records: readonly JsonObject[],
): (record: JsonObject) => LocatedFinding[] {
  const check = createPlatformCheck(model, platformName)
  const unique = uniqueMembers(model).map((node) => ({
    node,
    othersOf: createSameValues(records, node.name),
  }))
  return (record) => {
    const { rejected, doubtful } = check(record)
    const taken = unique.flatMap(({ node, othersOf }): LocatedFinding[] => {
      const ids = othersOf(record)
      if (ids.length === 0) return []
      const { name, key, label } = node
      const problem = findingTexts.nameTaken(ids)
      return [
        { rule: 'platform-rejects', path: name, field: key, label, value: textIn(record, name), problem },
      ]
    })
    return [
      ...rejected.map((issue) => located('platform-rejects', record, issue)),
      ...taken,
      ...doubtful.map((issue) => located('platform-may-change', record, issue)),
    ]
  }
}
