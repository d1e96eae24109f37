import { asJsonObject } from '../../../lib/json.ts'
import type { CustomerRecord } from '../../../api/customers.ts'
import { auditCustomers } from '../../../model/audit/audit-customers.ts'
import type { Audit } from '../../../model/audit/audit-customers.ts'
import type { AuditRuleId } from '../../../model/audit/audit-rules.ts'
import { parseModelOnce } from '../../../model/parse/parse-model-once.ts'

/** What an audit goes by. */
export interface AuditParameters {
  readonly platform: { readonly integrationKey: string | null; readonly platformName: string | null }
  /** The create/update model as served; null where customers can't be written. */
  readonly served: unknown
  /** When the customers were read, which dates are compared with. */
  readonly now: number
  /** Rules that aren't counted. */
  readonly ignored: readonly AuditRuleId[]
}

/** The last audit of each list of records: pages, rules and files are asked for one after the other. */
const last = new WeakMap<readonly CustomerRecord[], { key: string; audit: Audit }>()

/** The audit of the records, made once for the same model. */
export function auditOf(
  records: readonly CustomerRecord[],
  { platform, served, now }: AuditParameters,
): Audit {
  const key = JSON.stringify([platform, served, now])
  const known = last.get(records)
  if (known?.key === key) return known.audit
  const readable = records.flatMap((record) => (record.readable ? [asJsonObject(record.customer)] : []))
  const audit = auditCustomers(readable, { platform, model: parseModelOnce(served), now })
  last.set(records, { key, audit })
  return audit
}
