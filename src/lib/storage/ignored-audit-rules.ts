import * as z from 'zod/mini'
import { onStoredChange } from './stored-changes.ts'
import { deviceStorage, storedJson } from './stored-value.ts'

/** More companies than anybody audits by hand; the longest unused give way. */
const MAX_COMPANIES = 200

/** Rules of the audit that a person ignores, by company: names of rules, nothing about customers. */
const schema = z.array(z.object({ companyId: z.string(), rules: z.array(z.string()) }))
const KEY = 'desk.ignored-audit-rules'
const stored = storedJson(deviceStorage, KEY, schema)

const NONE: readonly string[] = []
const listeners = new Set<() => void>()
/** Works without storage too, until the page is closed. */
let current: z.infer<typeof schema> | undefined

function tell(): void {
  for (const listener of listeners) listener()
}

onStoredChange(KEY, () => {
  current = undefined
  tell()
})

function all() {
  current ??= stored.read() ?? []
  return current
}

/** The same list until it changes. */
export function ignoredAuditRules(companyId: string): readonly string[] {
  return all().find((one) => one.companyId === companyId)?.rules ?? NONE
}

export function ignoreAuditRule(companyId: string, rule: string, isIgnored: boolean): void {
  const rules = ignoredAuditRules(companyId).filter((one) => one !== rule)
  const others = all().filter((one) => one.companyId !== companyId)
  const next = isIgnored ? [...rules, rule] : rules
  current = [...others, ...(next.length === 0 ? [] : [{ companyId, rules: next }])].slice(-MAX_COMPANIES)
  stored.write(current)
  tell()
}

export function subscribeToIgnoredAuditRules(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
