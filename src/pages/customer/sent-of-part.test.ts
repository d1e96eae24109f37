import { expect, test } from 'vitest'
import type { SentChange } from '../../writes/rules/overlay.ts'
import { sentOf, sentOfItem, sentOfList, sentOfOthers } from './sent-of-part.ts'

const paths = [
  'phone',
  'addresses.1.line1',
  'addresses.10.line1',
  'contacts.1',
  'contacts',
  'profile.segment',
]
const changes = paths.map((path): SentChange => ({
  path,
  label: path,
  before: '',
  after: '1',
  kind: 'set',
  at: 0,
  entryId: 'e',
  state: 'pending',
  platformName: 'Xero',
}))
const pathsOf = (list: readonly SentChange[]) => list.map(({ path }) => path)

test('each change stands at its part of the record, and none is left out', () => {
  expect(sentOf(changes, 'phone')?.path).toBe('phone')
  expect(pathsOf(sentOfItem(changes, 'addresses', 1))).toEqual(['addresses.1.line1'])
  expect(pathsOf(sentOfItem(changes, 'contacts', 1))).toEqual(['contacts.1'])
  expect(pathsOf(sentOfList(changes, 'contacts'))).toEqual(['contacts'])
  expect(pathsOf(sentOfOthers(changes))).toEqual(['profile.segment'])
})
