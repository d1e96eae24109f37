import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openTabState, TestBrowser } from '../platform/browser.fixture.ts'
import { draftEntry } from '../rules/entry.fixture.ts'
import { draftKey } from './draft-format.ts'
import { createMemoryDraftStore } from './draft-store.fixture.ts'
import { Drafts } from './drafts.ts'
import type { DraftContent } from './drafts.ts'
import type { DraftStore } from './draft-store.ts'
import type { UnsavedEdits } from './unsaved-edits.ts'

const DAY_MS = 24 * 60 * 60_000
const place = { companyId: 'company-1', connectionId: 'connection-1', customerId: null }
const content = (customerName: string): DraftContent => ({ values: { customerName }, openedRecord: null })
const saver = (tabId: string, revision: number | null = null) => ({ draftId: 'draft-1', tabId, revision })

let browser: TestBrowser
let store: DraftStore
let drafts: Drafts

beforeEach(() => {
  browser = new TestBrowser()
  store = createMemoryDraftStore()
  drafts = new Drafts(store, browser.channel(openTabState()), () => browser.now)
})

const storedRow = () => store.get(draftKey(place))

const edits = (more: Partial<UnsavedEdits> = {}): UnsavedEdits => ({
  place,
  content: content('Last'),
  draftId: 'draft-1',
  tabId: 'gone',
  revision: null,
  adopted: true,
  savedAt: browser.now + 1,
  ...more,
})

const confirmed = (sent: number) =>
  draftEntry({ times: { created: sent, sent, answered: sent, completed: sent, lastPoll: null } })

describe('saving', () => {
  test('counts revisions, and says what it stored', async () => {
    expect(await drafts.save(place, content('A'), saver('one'))).toMatchObject({
      kind: 'saved',
      draft: { revision: 1, values: { customerName: 'A' }, savedAt: browser.now, earlier: [] },
    })
    await drafts.save(place, content('B'), saver('one', 1))
    expect(await drafts.read(place)).toMatchObject({ revision: 2, values: { customerName: 'B' } })
  })

  test('by a tab that does not know the stored revision changes nothing', async () => {
    await drafts.save(place, content('A'), saver('one'))
    const second = await drafts.save(place, content('B'), saver('two'))
    expect(second).toMatchObject({ kind: 'conflict', stored: { values: { customerName: 'A' } } })
    expect(await storedRow()).toMatchObject({ revision: 1, values: { customerName: 'A' } })
    expect(await drafts.save(place, content('B'), saver('two', 1))).toMatchObject({ kind: 'saved' })
  })

  test('over a draft that was not continued keeps it among the earlier ones', async () => {
    await drafts.save(place, content('A'), saver('one'))
    await drafts.save(place, content('B'), saver('two', 1), false)
    expect(await storedRow()).toMatchObject({
      values: { customerName: 'B' },
      earlier: [{ values: { customerName: 'A' } }],
    })
  })
})

describe('edits of a page that went away', () => {
  test('are the draft where there is none', async () => {
    await drafts.rescue(edits(), 'draft-2')
    expect(await storedRow()).toMatchObject({
      values: { customerName: 'Last' },
      draftId: 'draft-1',
      revision: 1,
    })
  })

  test('are another intent when the draft they continued is gone', async () => {
    await drafts.rescue(edits({ revision: 4 }), 'draft-2')
    expect(await storedRow()).toMatchObject({ draftId: 'draft-2' })
  })

  test('replace the draft they continued, and nothing newer of the same tab', async () => {
    await drafts.save(place, content('A'), saver('gone'))
    await drafts.rescue(edits({ revision: 1 }), 'draft-2')
    expect(await storedRow()).toMatchObject({ values: { customerName: 'Last' }, revision: 2 })
    await drafts.rescue(edits({ content: content('Older'), savedAt: browser.now - 1 }), 'draft-2')
    expect(await storedRow()).toMatchObject({ values: { customerName: 'Last' }, revision: 2 })
  })

  test('stand among the earlier ones of a draft somebody else saved meanwhile', async () => {
    await drafts.save(place, content('A'), saver('one'))
    await drafts.save(place, content('B'), saver('one', 1))
    await drafts.rescue(edits({ revision: 1 }), 'draft-2')
    expect(await storedRow()).toMatchObject({
      values: { customerName: 'B' },
      earlier: [{ values: { customerName: 'Last' } }],
    })
  })

  test('never replace a row nobody can read: it is kept beside them', async () => {
    await store.update(draftKey(place), () => ({ key: draftKey(place), version: 12 }))
    await drafts.rescue(edits(), 'draft-2')
    expect(await storedRow()).toMatchObject({
      values: { customerName: 'Last' },
      earlier: [{ values: { version: 12 }, isUnreadable: true }],
    })
  })
})

describe('discarding', () => {
  test('a draft that another tab has changed since is a conflict', async () => {
    await drafts.save(place, content('A'), saver('one'))
    expect(await drafts.discard(place, null, 'draft-2')).toBe('conflict')
    expect(await storedRow()).toMatchObject({ values: { customerName: 'A' } })
    expect(await drafts.discard(place, 1, 'draft-2')).toBe('discarded')
    expect(await storedRow()).toBeUndefined()
  })

  test('a draft that is already gone is no conflict', async () => {
    expect(await drafts.discard(place, 7, 'draft-2')).toBe('discarded')
  })
})

describe('a confirmed change', () => {
  test('removes the draft it was sent from, and tells the forms of this tab', async () => {
    const onChange = vi.fn<() => void>()
    const onOther = vi.fn<() => void>()
    drafts.listen(place, onChange)
    drafts.listen({ ...place, customerId: 'C-2' }, onOther)
    await drafts.save(place, content('A'), saver('one'))
    await drafts.clearAfterSuccess(confirmed(browser.now + 1), 'draft-2')
    expect(await storedRow()).toBeUndefined()
    expect(onChange).toHaveBeenCalledTimes(1)
    expect(onOther).not.toHaveBeenCalled()
  })

  test('leaves what was typed after sending, as another intent', async () => {
    await drafts.save(place, content('A'), saver('one'))
    await drafts.clearAfterSuccess(confirmed(browser.now - 1), 'draft-2')
    expect(await storedRow()).toMatchObject({
      draftId: 'draft-2',
      revision: 2,
      values: { customerName: 'A' },
    })
  })

  test('takes it from among the earlier ones, when something else was typed over it', async () => {
    await drafts.save(place, content('Sent'), saver('one'))
    await drafts.save(place, content('Next'), { ...saver('two', 1), draftId: 'draft-2' }, false)
    expect(await storedRow()).toMatchObject({ earlier: [{ draftId: 'draft-1' }] })
    await drafts.clearAfterSuccess(confirmed(browser.now + 1), 'draft-3')
    expect(await storedRow()).toMatchObject({
      draftId: 'draft-2',
      values: { customerName: 'Next' },
      earlier: [],
    })
  })

  test('leaves the draft of another intent', async () => {
    await drafts.save(place, content('A'), { ...saver('one'), draftId: 'another' })
    await drafts.clearAfterSuccess(confirmed(browser.now + 1), 'draft-2')
    expect(await storedRow()).toMatchObject({ draftId: 'another' })
  })
})

describe('reading', () => {
  test('finds no draft that nobody has touched for 30 days, and forgets it', async () => {
    await drafts.save(place, content('A'), saver('one'))
    browser.now += 30 * DAY_MS
    expect(await drafts.read(place)).toMatchObject({ values: { customerName: 'A' } })
    browser.now += 1
    expect(await drafts.read(place)).toBeNull()
    expect(await storedRow()).toBeUndefined()
  })

  test('hands out a row nobody can read as it is, whatever its age', async () => {
    const row = { key: draftKey(place), version: 12 }
    await store.update(row.key, () => row)
    await drafts.clearExpired()
    expect(await drafts.read(place)).toEqual({ key: row.key, raw: row })
  })
})

test('another tab hears of each change to the draft it has open, until it stops listening', async () => {
  const other = new Drafts(store, browser.channel(openTabState()), () => browser.now)
  const onChange = vi.fn<() => void>()
  const stop = other.listen(place, onChange)
  await drafts.save(place, content('A'), saver('one'))
  await drafts.save({ ...place, customerId: 'C-2' }, content('B'), saver('one'))
  await browser.settle()
  expect(onChange).toHaveBeenCalledTimes(1)
  stop()
  await drafts.discard(place, 1, 'draft-2')
  await browser.settle()
  expect(onChange).toHaveBeenCalledTimes(1)
})
