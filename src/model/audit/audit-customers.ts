import type { JsonObject } from '../../lib/json.ts'
import type { ModelNode } from '../model-node.ts'
import type { Platform } from '../platform-returns.ts'
import { createScope } from './audit-scope.ts'
import type { Finding, Found, LocatedFinding } from './finding.ts'
import { impossibleDates } from './impossible-dates.ts'
import { malformedDetails } from './malformed-details.ts'
import { findingTexts } from './messages.ts'
import { missingDetails } from './missing-details.ts'
import { createPlatformRules } from './platform-rules.ts'
import { isArchivedRecord, isDeletedRecord, recordTexts, textIn } from './record-texts.ts'
import type { RecordText } from './record-texts.ts'
import { createTwins } from './same-values.ts'
import { strayCharacters } from './stray-characters.ts'

export interface AuditedCompany {
  readonly platform: Platform
  /** The create/update model; null where there is none, and nothing can be written. */
  readonly model: ModelNode | null
  readonly now: number
}

export interface Audit {
  /** Customers that were looked at: all but deleted ones. */
  readonly audited: number
  readonly deleted: number
  readonly findings: readonly Finding[]
}

/** Runs every rule over the customers of a company. */
export function auditCustomers(all: readonly JsonObject[], { platform, model, now }: AuditedCompany): Audit {
  const records = all.filter((record) => !isDeletedRecord(record))
  const scope = createScope(model, platform, records)
  const twinsOf = createTwins(records)
  const platformRules =
    model === null ? () => [] : createPlatformRules(model, platform.platformName ?? null, records)

  /** Rules about the details of customers that are in use. */
  function detailsOf(record: JsonObject, texts: readonly RecordText[]): Found[] {
    const held = texts.filter(({ template }) => scope.holds(template))
    const twins = twinsOf(record)
    const twin: Found = {
      rule: 'archived-twin',
      path: 'customerName',
      value: textIn(record, 'customerName'),
      problem: findingTexts.archivedTwin(twins),
    }
    return [
      ...malformedDetails(record, held),
      ...strayCharacters(held.filter(({ template }) => template !== 'id')),
      ...missingDetails(record, scope),
      ...(twins.length === 0 ? [] : [twin]),
    ]
  }

  function findingsOf(record: JsonObject): LocatedFinding[] {
    const texts = recordTexts(record)
    const details = isArchivedRecord(record) ? [] : detailsOf(record, texts)
    const found = [...details, ...impossibleDates(texts, now)]
    return [...platformRules(record), ...found.map((one) => Object.assign({}, one, scope.placeOf(one.path)))]
  }

  const findings = records.flatMap((record) => {
    const customer = { customerId: textIn(record, 'id'), customerName: textIn(record, 'customerName') }
    return findingsOf(record).map((found): Finding => Object.assign({}, found, customer))
  })
  return { audited: records.length, deleted: all.length - records.length, findings }
}
