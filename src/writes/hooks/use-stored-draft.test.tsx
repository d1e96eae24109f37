import { act, renderHook, waitFor } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { createMemoryDraftStore } from '../drafts/draft-store.fixture.ts'
import { Drafts } from '../drafts/drafts.ts'
import { entryWithResponse, NOON } from '../rules/entry.fixture.ts'
import { useStoredDraft } from './use-stored-draft.ts'
import { useJournal } from './use-writes.ts'

const PLACE = { companyId: 'c', connectionId: 'n', customerId: 'a' }
const SAVED_AT = NOON - 1
const EMPTY = { entries: [], problem: null, unreadable: [], openCount: 0, attentionCount: 0, isLoaded: true }
let drafts: Drafts
let heard: ((message: unknown) => void) | undefined

vi.mock('../drafts/get-drafts.ts', () => ({ getDrafts: () => drafts }))
// This device's journal needs IndexedDB, which only a browser has.
vi.mock(import('./use-writes.ts'), { spy: true })

const channel = {
  post: () => undefined,
  listen: (hear: (message: unknown) => void) => {
    heard = hear
    return () => (heard = undefined)
  },
}

function save(name: string, revision: number | null = null) {
  const content = { values: { customerName: name }, openedRecord: null }
  return drafts.save(PLACE, content, { draftId: 'd', tabId: 't', revision })
}

const show = (connectionId: string | undefined = 'n') =>
  renderHook(() => useStoredDraft('c', connectionId, 'a', NOON))

beforeEach(() => {
  vi.mocked(useJournal).mockReturnValue(EMPTY)
  drafts = new Drafts(createMemoryDraftStore(), channel, () => SAVED_AT)
})

it('says when the draft of the record was saved, and discards it', async () => {
  await save('Acme')
  const { result } = show()
  await waitFor(() => expect(result.current?.savedAt).toBe(SAVED_AT))
  act(() => result.current?.discard())
  await waitFor(() => expect(result.current).toBeUndefined())
  expect(await drafts.read(PLACE)).toBeNull()
})

it('hears of one that another tab saves', async () => {
  const { result } = show()
  await waitFor(() => expect(heard).toBeDefined())
  expect(result.current).toBeUndefined()
  await save('Acme')
  act(() => heard?.({ type: 'draft', key: JSON.stringify(['c', 'n', 'a']) }))
  await waitFor(() => expect(result.current?.savedAt).toBe(SAVED_AT))
})

it('has none without a connection, nor of a draft it can’t read', async () => {
  await save('Acme')
  expect(show('').result.current).toBeUndefined()
  const read = vi.spyOn(drafts, 'read').mockRejectedValue(new Error('no storage'))
  const { result } = show()
  await waitFor(() => expect(read).toHaveBeenCalled())
  expect(result.current).toBeUndefined()
})

it.each([
  ['Success', undefined],
  ['Failed', SAVED_AT],
])('of a draft whose change is %s it says %j, as the form does', async (status, expected) => {
  await save('Acme')
  const entry = entryWithResponse(status, { draftId: 'd' })
  vi.mocked(useJournal).mockReturnValue({ ...EMPTY, entries: [entry] })
  const read = vi.spyOn(drafts, 'read')
  const { result } = show()
  await waitFor(() => expect(read).toHaveBeenCalled())
  await act(async () => {
    await read.mock.results[0]?.value
  })
  expect(result.current?.savedAt).toBe(expected)
})
