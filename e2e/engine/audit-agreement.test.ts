import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../src/lib/json.ts'
import type { AuditRuleId } from '../../src/model/audit/audit-rules.ts'
import { runs, SEED } from '../support/random-runs.ts'
import {
  auditOf,
  completeRecord,
  generatedRecords,
  idOf,
  madeRecords,
  PLATFORM_KEYS,
  platformOf,
  rejectedBy,
  withMembers,
} from './audit-records.ts'
import { PLANTED } from './planted-defects.ts'

/** Of each platform: 5,250 in all in the deep run. */
const GENERATED = runs(300, 60)
const MADE = runs(50, 10)

describe.each(PLATFORM_KEYS)('%s', (key) => {
  const platform = platformOf(key)
  const rulesFound = (records: readonly JsonObject[]) =>
    auditOf(platform, records).findings.map(({ rule, customerId }) => `${rule} ${customerId}`)

  test(`what the audit says would fail is what the platform rejects (SEED=${SEED})`, () => {
    const records = [
      ...generatedRecords(platform, GENERATED, `${SEED} ${key}`),
      ...madeRecords(platform, MADE, SEED).map((made) => withMembers(made, { id: `made-${idOf(made)}` })),
    ]
    const rejected = rejectedBy(platform, records)
    const found = new Map<string, string[]>()
    for (const { rule, customerId, path, problem } of auditOf(platform, records).findings) {
      if (rule === 'platform-rejects')
        found.set(customerId, [...(found.get(customerId) ?? []), `${path}: ${problem}`])
    }
    const differences = records
      .map(idOf)
      .filter((id) => rejected.has(id) !== found.has(id))
      .map((id) => ({ id, platform: rejected.get(id), audit: found.get(id) }))
    expect(differences).toEqual([])
    // Both verdicts have to occur, or agreeing would prove nothing.
    expect(rejected.size).toBeGreaterThan(0)
    expect(rejected.size).toBeLessThan(records.length)
  })

  test('nothing is found in a complete record', () => {
    const record = completeRecord(platform)
    expect(rejectedBy(platform, [record]).size).toBe(0)
    expect(auditOf(platform, [record]).findings).toEqual([])
  })

  test('every planted defect is found, and nothing is said of fields the platform lacks', () => {
    for (const { rule, plant, fields, appliesTo } of PLANTED) {
      const whole = completeRecord(platform)
      const planted = plant(completeRecord(platform, 'PLANTED'))
      const isHeld = fields.every((path) => platform.has(path)) && (appliesTo?.(platform.key) ?? true)
      const found = rulesFound([{ ...whole, customerName: 'Other & Co' }, ...planted])
      const others = found.filter((one) => one !== `${rule} PLANTED` && !one.startsWith('platform-'))
      expect({ rule, isFound: found.includes(`${rule} PLANTED`), others }).toEqual({
        rule,
        isFound: isHeld,
        others: [],
      })
    }
  })

  test('deleted records are left alone, and of archived ones only what would fail and dates are named', () => {
    const allowed = new Set<AuditRuleId>(['platform-rejects', 'platform-may-change', 'date-impossible'])
    for (const { plant } of PLANTED) {
      const planted = plant(completeRecord(platform, 'PLANTED'))
      const deleted = planted.map((record) => withMembers(record, { metadata: { isDeleted: true } }))
      expect(rulesFound(deleted)).toEqual([])
      const archived = planted.map((record) => withMembers(record, { status: 'Archived' }))
      expect(auditOf(platform, archived).findings.filter(({ rule }) => !allowed.has(rule))).toEqual([])
    }
  })
})
