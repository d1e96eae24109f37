import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DAY_MS } from '../rules/schedule.ts'
import { createWebStorage } from '../platform/web-storage.fixture.ts'
import { forgetAbsent, forgetOthers, otherPeople } from './people.ts'

const NOW = Date.UTC(2026, 10, 23)

let localStorage: Storage
let kept: Set<string>
const databases = {
  names: () => Promise.resolve([...kept]),
  remove: (name: string) => Promise.resolve(void kept.delete(name)),
}

beforeEach(() => {
  localStorage = createWebStorage()
  vi.stubGlobal('window', { localStorage })
  kept = new Set(['customer-desk', 'customer-desk:ada', 'customer-desk:ben', 'other:cleo'])
})
afterEach(() => vi.unstubAllGlobals())

test('others are those with a database of their own', async () => {
  expect(await otherPeople('ada', databases)).toEqual(['ben'])
  expect(await otherPeople('dora', databases)).toEqual(['ada', 'ben'])
})

test('the work of a person who stays away goes after 30 days, and no one else’s', async () => {
  await forgetAbsent('ben', NOW, databases)
  await forgetAbsent('ada', NOW + 1, databases)
  localStorage.setItem('desk.last-typed-by.ben.tab', '{}')
  localStorage.setItem('desk.last-typed-by.benno.tab', '{}')
  await forgetAbsent('ada', NOW + 30 * DAY_MS, databases)
  expect(kept).toContain('customer-desk:ben')
  await forgetAbsent('ada', NOW + 30 * DAY_MS + 1, databases)
  expect([...kept]).toEqual(['customer-desk', 'customer-desk:ada', 'other:cleo'])
  expect(Object.keys(localStorage).toSorted()).toEqual(['desk.last-typed-by.benno.tab', 'desk.people'])
})

test('a person who comes back starts the 30 days anew', async () => {
  await forgetAbsent('ben', NOW, databases)
  await forgetAbsent('ben', NOW + 20 * DAY_MS, databases)
  await forgetAbsent('ada', NOW + 40 * DAY_MS, databases)
  expect(kept).toContain('customer-desk:ben')
})

test('a database of which nobody knows how old it is counts from when it is first seen', async () => {
  localStorage.setItem('desk.people', 'damaged')
  await forgetAbsent('ada', NOW, databases)
  await forgetAbsent('ada', NOW + 29 * DAY_MS, databases)
  expect(kept).toContain('customer-desk:ben')
  await forgetAbsent('ada', NOW + 31 * DAY_MS, databases)
  expect(kept).not.toContain('customer-desk:ben')
})

test('clearing for everyone leaves one’s own and the device’s', async () => {
  localStorage.setItem('desk.last-typed-by.ben.tab', '{}')
  await forgetOthers('ada', databases)
  expect([...kept]).toEqual(['customer-desk', 'customer-desk:ada', 'other:cleo'])
  expect(Object.keys(localStorage)).toEqual([])
})
