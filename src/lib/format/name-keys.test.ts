import { expect, it } from 'vitest'
import { looseNameKey, nameKey } from './name-keys.ts'

it.each([
  ['Müller & Söhne GmbH', 'muller and sohne gmbh'],
  ['O’Brien, Ltd.', 'obrien ltd'],
  ["O'Brien  LTD", 'obrien ltd'],
  ['S.A.R.L. Dupont', 'sarl dupont'],
  ['\u200bАкме\u200b', 'акме'],
  ['', ''],
])('%j is compared as %j', (name, key) => {
  expect(nameKey(name)).toBe(key)
})

it.each([
  ['Acme Limited', 'acme'],
  ['The Acme Co., Ltd.', 'acme'],
  ['Acme GmbH & Co. KG', 'acme'],
  ['Acme S.à r.l.', 'acme'],
  ['Dupont S.A.', 'dupont'],
  ['Company', 'company'],
  ['The Ltd', 'the ltd'],
  ['Salt and', 'salt and'],
  ['SE Asia Traders', 'se asia traders'],
])('%j is compared loosely as %j', (name, key) => {
  expect(looseNameKey(name)).toBe(key)
})
