import * as z from 'zod/mini'
import { rememberedValue } from './remembered-value.ts'
import { deviceStorage, storedJson } from './stored-value.ts'

/** More companies than anybody audits by hand; the longest unused give way. */
const MAX_COMPANIES = 200

/** Rules of the audit that a person ignores, by company: names of rules, nothing about customers. */
const schema = z.array(z.object({ companyId: z.string(), rules: z.array(z.string()) }))
const KEY = 'desk.ignored-audit-rules'
const stored = storedJson(deviceStorage, KEY, schema)

const NONE: readonly string[] = []
const all = rememberedValue(KEY, () => stored.read() ?? [])

/** The same list until it changes. */
export function ignoredAuditRules(companyId: string): readonly string[] {
  return all.get().find((one) => one.companyId === companyId)?.rules ?? NONE
}

export function ignoreAuditRule(companyId: string, rule: string, isIgnored: boolean): void {
  const rules = ignoredAuditRules(companyId).filter((one) => one !== rule)
  const others = all.get().filter((one) => one.companyId !== companyId)
  const next = isIgnored ? [...rules, rule] : rules
  const kept = [...others, ...(next.length === 0 ? [] : [{ companyId, rules: next }])].slice(-MAX_COMPANIES)
  stored.write(kept)
  all.set(kept)
}

export const subscribeToIgnoredAuditRules = all.subscribe
