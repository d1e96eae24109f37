import { expect, it } from 'vitest'
import { kindMeant } from './find-kind.ts'

it.each([
  ['Acme', 'name'],
  ['Acme Trading Ltd', 'name'],
  ['3M', 'name'],
  ['7-Eleven', 'name'],
  ['Studio 54', 'name'],
  ['O2', 'name'],
  ['Müller & Söhne', 'name'],
  ['株式会社', 'name'],
  ['', 'name'],
  ['accounts@acme.example', 'email'],
  ['@acme', 'email'],
  ['020 7946 0012', 'phone'],
  ['02079460012', 'phone'],
  ['+44 20 7946 0012', 'phone'],
  ['+442079460012', 'phone'],
  ['(020) 7946 0012', 'phone'],
  ['555-123-4567', 'phone'],
  ['01 23 45 67 89', 'phone'],
  ['020 7946 0012 ext 5', 'phone'],
  ['+442079460012x5', 'phone'],
  ['Model x12', 'name'],
  ['12345678', 'number'],
  ['00445790', 'number'],
  ['SC123456', 'number'],
  ['GB123456789', 'number'],
  ['GB 123 4567 89', 'number'],
  ['DE123456789', 'number'],
  ['12-3456789', 'number'],
  ['634509', 'number'],
  ['9', 'number'],
  ['A1D0015', 'number'],
  ['8a156a5a-39cb-4f9d-856e-76ef9b9a9607', 'number'],
])('%s looks like a %s', (text, kind) => {
  expect(kindMeant(`  ${text} `)).toBe(kind)
})
