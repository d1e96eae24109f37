import { expect, it, vi } from 'vitest'
import { ignoreAuditRule, ignoredAuditRules, subscribeToIgnoredAuditRules } from './ignored-audit-rules.ts'

it('ignores rules by company until they are restored, and says so', async () => {
  const hear = vi.fn<() => void>()
  const stop = subscribeToIgnoredAuditRules(hear)
  ignoreAuditRule('c', 'email-missing', true)
  ignoreAuditRule('c', 'phone-invalid', true)
  ignoreAuditRule('d', 'phone-invalid', true)
  ignoreAuditRule('c', 'email-missing', false)
  expect(hear).toHaveBeenCalledTimes(4)
  stop()
  expect(ignoredAuditRules('c')).toEqual(['phone-invalid'])
  expect(ignoredAuditRules('c')).toBe(ignoredAuditRules('c'))
  expect(ignoredAuditRules('e')).toEqual([])
  vi.resetModules()
  const reloaded = await import('./ignored-audit-rules.ts')
  expect(reloaded.ignoredAuditRules('d')).toEqual(['phone-invalid'])
})
