import { describe, expect, test } from 'vitest'
import type { Draft } from './draft-format.ts'
import { isSaved, keptBeside, nextAfter, withEarlier, without } from './earlier-drafts.ts'

const earlier = (customerName: string, savedAt: number) => ({
  values: { customerName },
  savedAt,
  openedRecord: null,
})

const draft = (more: Partial<Draft> = {}): Draft => ({
  key: '["co","cn","C-1"]',
  companyId: 'co',
  connectionId: 'cn',
  customerId: 'C-1',
  version: 4,
  draftId: 'draft-1',
  tabId: 'tab-1',
  revision: 3,
  values: { customerName: 'Now' },
  openedRecord: { id: 'C-1' },
  savedAt: 100,
  earlier: [],
  ...more,
})

describe('the earlier drafts', () => {
  test('stand newest first, wherever a new one belongs', () => {
    const kept = withEarlier([earlier('c', 30), earlier('a', 10)], earlier('b', 20))
    expect(kept.map(({ savedAt }) => savedAt)).toEqual([30, 20, 10])
  })

  test('are five at most, and the oldest goes', () => {
    const five = [5, 4, 3, 2, 1].map((at) => earlier(`text ${at}`, at))
    expect(withEarlier(five, earlier('text 6', 6)).map(({ savedAt }) => savedAt)).toEqual([6, 5, 4, 3, 2])
  })

  test('hold the same text once, as it was saved last', () => {
    expect(withEarlier([earlier('a', 10)], earlier('a', 20))).toEqual([earlier('a', 20)])
  })

  test('without one of them are the others', () => {
    expect(without([earlier('a', 10), earlier('a', 20)], earlier('a', 10))).toEqual([earlier('a', 20)])
  })
})

describe('what is kept beside a new draft', () => {
  test('is nothing, or the stored draft and its earlier ones', () => {
    expect(keptBeside(null, 500)).toEqual([])
    expect(keptBeside(draft({ earlier: [earlier('Before', 50)] }), 500)).toEqual([
      { values: { customerName: 'Now' }, savedAt: 100, openedRecord: { id: 'C-1' }, draftId: 'draft-1' },
      earlier('Before', 50),
    ])
  })

  test('is the whole of a row nobody can read, dated by itself or by now', () => {
    expect(keptBeside({ key: 'k', raw: { version: 12, savedAt: 70 } }, 500)).toEqual([
      { values: { version: 12, savedAt: 70 }, savedAt: 70, isUnreadable: true },
    ])
    expect(keptBeside({ key: 'k', raw: ['odd'] }, 500)).toEqual([
      { values: { raw: ['odd'] }, savedAt: 500, isUnreadable: true },
    ])
  })
})

describe('what follows a draft that goes', () => {
  test('is nothing when it has no earlier ones', () => {
    expect(nextAfter(draft(), 'draft-2')).toBe('remove')
  })

  test('is the newest of its earlier ones, as an intent of no tab', () => {
    const going = draft({ earlier: [earlier('Before', 50), earlier('Long before', 40)] })
    expect(nextAfter(going, 'draft-2')).toEqual(
      draft({
        values: { customerName: 'Before' },
        savedAt: 50,
        draftId: 'draft-2',
        tabId: '',
        revision: 4,
        earlier: [earlier('Long before', 40)],
      }),
    )
  })

  test('is an unreadable row exactly as it was found, under its key', () => {
    const row = { values: { key: 'other', version: 12 }, savedAt: 50, isUnreadable: true }
    expect(nextAfter(draft({ earlier: [row] }), 'draft-2')).toEqual({ key: '["co","cn","C-1"]', version: 12 })
  })
})

test('a draft is saved when its values are those of the form', () => {
  expect(isSaved(draft(), { values: { customerName: 'Now' } })).toBe(true)
  expect(isSaved(draft(), { values: { customerName: 'Now ' } })).toBe(false)
  expect(isSaved(null, { values: {} })).toBe(false)
})
