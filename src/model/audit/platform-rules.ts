import type { JsonObject } from '../../lib/json.ts'
import type { Issue } from '../issue.ts'
import type { ModelNode } from '../model-node.ts'
import type { AuditRuleId } from './audit-rules.ts'
import type { LocatedFinding } from './finding.ts'
import { findingTexts } from './messages.ts'
import { textIn } from './record-texts.ts'
import { createSameValues } from './same-values.ts'
import { itemsAt, textAt } from './text-at.ts'
import { createPlatformCheck, uniqueMembers } from './would-fail.ts'

function located(rule: AuditRuleId, record: JsonObject, { path, label, message }: Issue): LocatedFinding {
  const items = itemsAt(record, path)
  // A list has no text, but it isn't empty for that.
  const value = items > 0 ? findingTexts.items(items) : textAt(record, path)
  return { rule, path, field: path, label, value, problem: message }
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
