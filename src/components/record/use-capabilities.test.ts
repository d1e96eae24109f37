import { expect, it } from 'vitest'
import { capabilityText } from './use-capabilities.ts'

it('a capability gives its reason only where it isn’t the usual one', () => {
  expect(capabilityText({ label: 'Update', support: 'yes', reason: 'Released', isPlain: true })).toBe(
    'Update: yes',
  )
  expect(capabilityText({ label: 'Create', support: 'no', reason: 'Not supported', isPlain: false })).toBe(
    'Create: no – Not supported',
  )
})
