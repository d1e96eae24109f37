import { beforeEach, describe, expect, test } from 'vitest'
import { createWebStorage } from '../platform/web-storage.fixture.ts'
import { createUnsavedEditsStore } from './unsaved-edits.ts'
import type { UnsavedEdits } from './unsaved-edits.ts'

const DAY_MS = 24 * 60 * 60_000
const NOW = Date.UTC(2026, 10, 23)
const place = { companyId: 'co', connectionId: 'cn', customerId: 'C-1' }

const edits = (more: Partial<UnsavedEdits> = {}): UnsavedEdits => ({
  place,
  content: { values: { customerName: 'Acme' }, openedRecord: null },
  draftId: 'draft-1',
  tabId: 'tab-1',
  revision: null,
  adopted: true,
  savedAt: NOW,
  ...more,
})

let storage: Storage
beforeEach(() => {
  storage = createWebStorage()
})

describe('unsaved edits', () => {
  test('are found by another page of the same place, oldest first', () => {
    const kept = createUnsavedEditsStore(() => storage)
    kept.put(edits({ tabId: 'tab-2', savedAt: NOW + 1 }))
    kept.put(edits())
    expect(createUnsavedEditsStore(() => storage).of(place)).toEqual([
      edits(),
      edits({ tabId: 'tab-2', savedAt: NOW + 1 }),
    ])
  })

  test('belong to one record and connection, of whatever odd ids', () => {
    const kept = createUnsavedEditsStore(() => storage)
    kept.put(edits({ place: { ...place, customerId: '","C-1' } }))
    expect(kept.of(place)).toEqual([])
    expect(kept.of({ ...place, customerId: null })).toEqual([])
    expect(kept.of({ ...place, customerId: '","C-1' })).toHaveLength(1)
  })

  test('of a tab replace what that tab put before, and go when it removes them', () => {
    const kept = createUnsavedEditsStore(() => storage)
    kept.put(edits())
    kept.put(edits({ draftId: 'draft-2' }))
    kept.put(edits({ tabId: 'tab-2' }))
    expect(kept.of(place)).toEqual([edits({ draftId: 'draft-2' }), edits({ tabId: 'tab-2' })])
    kept.remove({ place, tabId: 'tab-1' })
    expect(kept.of(place)).toEqual([edits({ tabId: 'tab-2' })])
  })

  test('of a person are found by that person alone, but go for everyone after 30 days', () => {
    const stores = [undefined, 'ada', 'ad'].map((person) => createUnsavedEditsStore(() => storage, person))
    const [shared, ada, other] = stores
    ada?.put(edits())
    expect(stores.map((store) => store.of(place).length)).toEqual([0, 1, 0])
    shared?.put(edits({ tabId: 'tab-2' }))
    other?.remove(edits())
    expect(stores.map((store) => store.all().length)).toEqual([1, 1, 0])
    other?.clearExpired(NOW + 30 * DAY_MS + 1)
    expect(Object.keys(storage)).toEqual([])
  })

  test('go 30 days after they were made, and at once when nobody can read them', () => {
    const kept = createUnsavedEditsStore(() => storage)
    kept.put(edits())
    storage.setItem('desk.last-typed.broken', '{')
    storage.setItem('desk.last-typed.odd', '{"savedAt":1}')
    storage.setItem('other', '{')
    kept.clearExpired(NOW + 30 * DAY_MS)
    expect(kept.of(place)).toEqual([edits()])
    expect(Object.keys(storage)).toHaveLength(2)
    kept.clearExpired(NOW + 30 * DAY_MS + 1)
    expect(Object.keys(storage)).toEqual(['other'])
  })
})

test('a web storage that is blocked or full throws nothing', () => {
  const blocked = createUnsavedEditsStore(() => {
    throw new DOMException('Blocked', 'SecurityError')
  })
  expect(() => blocked.put(edits())).not.toThrow()
  expect(blocked.of(place)).toEqual([])
  expect(() => blocked.clearExpired(NOW)).not.toThrow()
  storage.setItem = () => {
    throw new DOMException('Full', 'QuotaExceededError')
  }
  expect(() => createUnsavedEditsStore(() => storage).put(edits())).not.toThrow()
})
