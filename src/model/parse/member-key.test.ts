import fc from 'fast-check'
import { expect, test } from 'vitest'
import { memberKeys } from './member-key.ts'

test('ordinary names stay as they are', () => {
  const names = ['customerName', 'line1', 'tax-number', 'tax_number', 'A']
  expect(memberKeys(names)).toEqual(names)
})

test.each([
  ['a.b', 'm_a_2e_b'],
  ['0', 'm_0'],
  ['__proto__', 'm__5f__5f_proto_5f__5f_'],
  ['constructor', 'm_constructor'],
  ['root', 'm_root'],
  ['', 'm_'],
  ['naïve 🙂', 'm_na_ef_ve_20__1f642_'],
])('%j becomes %j', (name, key) => {
  expect(memberKeys([name])).toEqual([key])
})

test('a member that is really called like an encoded one keeps its name', () => {
  expect(memberKeys(['a.b', 'm_a_2e_b'])).toEqual(['m_a_2e_b_', 'm_a_2e_b'])
})

test('any names give as many different keys, each a plain word that leads to no prototype', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('m_', 'm__', 'm_0', 'toString', '__proto__'),
  )
  fc.assert(
    fc.property(fc.uniqueArray(name), (names) => {
      const keys = memberKeys(names)
      expect(new Set(keys).size).toBe(names.length)
      for (const key of keys) {
        expect(key).toMatch(/^[A-Za-z][A-Za-z0-9_-]*$/)
        expect(key in {}).toBe(false)
      }
    }),
  )
})
