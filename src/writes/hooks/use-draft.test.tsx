import { act, renderHook, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { DraftForms, PLACE } from '../drafts/draft-forms.fixture.ts'
import type { DraftPlace } from '../drafts/draft-format.ts'
import type { DraftStore } from '../drafts/draft-store.ts'
import { useDraft } from './use-draft.ts'

const fail = () => Promise.reject(new Error('indexedDB is not defined'))

let forms: DraftForms
let store: DraftStore | undefined
let failure: Error | null

vi.mock('../drafts/get-drafts.ts', () => ({
  openDraftSession: (place: DraftPlace) => {
    if (failure !== null) throw failure
    return forms.begin(place, store).form
  },
}))

beforeEach(() => {
  forms = new DraftForms()
  store = undefined
  failure = null
})

async function openDraft(place = PLACE) {
  const hook = renderHook((at: DraftPlace) => useDraft(at), { initialProps: place })
  await waitFor(() => expect(hook.result.current.status).not.toBe('loading'))
  return hook
}

describe('the draft of a form', () => {
  test('keeps what is typed, and offers it to the next form', async () => {
    const { result, unmount } = await openDraft()
    expect(result.current).toMatchObject({ status: 'none', found: null })
    await act(async () => {
      result.current.save({ customerName: 'Acme' }, null)
      await result.current.flush()
    })
    expect(result.current.savedAt).toBe(forms.browser.now)
    unmount()
    const next = await openDraft()
    expect(next.result.current).toMatchObject({
      status: 'found',
      found: { values: { customerName: 'Acme' } },
      draftId: expect.any(String),
    })
    act(() => next.result.current.adopt())
    expect(next.result.current).toMatchObject({ status: 'none', draftId: result.current.draftId })
  })

  test('gets what was typed while it was loading', async () => {
    const { result } = renderHook(() => useDraft(PLACE))
    expect(result.current.status).toBe('loading')
    result.current.save({ customerName: 'Early' }, null)
    await waitFor(() => expect(result.current.status).toBe('none'))
    await act(() => result.current.flush())
    expect(await forms.storedText()).toBe('Early')
  })

  test('is stored when the form is closed', async () => {
    const { result, unmount } = await openDraft()
    result.current.save({ customerName: 'Closed' }, null)
    unmount()
    await waitFor(async () => expect(await forms.storedText()).toBe('Closed'))
  })

  test('is stored when the page is hidden', async () => {
    const { result } = await openDraft()
    result.current.save({ customerName: 'Hidden' }, null)
    act(() => void window.dispatchEvent(new Event('pagehide')))
    await waitFor(async () => expect(await forms.storedText()).toBe('Hidden'))
  })

  test('is another one when the form turns to another record', async () => {
    const { result, rerender } = await openDraft()
    await act(async () => {
      result.current.save({ customerName: 'Acme' }, null)
      await result.current.flush()
    })
    rerender({ ...PLACE, customerId: 'C-2' })
    await waitFor(() => expect(result.current.status).toBe('none'))
    expect(result.current).toMatchObject({ found: null, savedAt: null })
  })

  test('in a conflict is replaced by what was typed last', async () => {
    const { result } = await openDraft()
    const other = await openDraft()
    await act(async () => {
      result.current.save({ customerName: 'Mine' }, null)
      await result.current.flush()
      other.result.current.save({ customerName: 'Theirs' }, null)
      await other.result.current.flush()
    })
    expect(other.result.current.conflict).toMatchObject({ values: { customerName: 'Mine' } })
    await act(() => other.result.current.keepMine())
    expect(other.result.current.conflict).toBeNull()
    expect(await forms.allTexts()).toEqual(['Theirs', 'Mine'])
  })
})

test('drafts that cannot be loaded are unavailable, and the form works all the same', async () => {
  failure = new Error('No IndexedDB')
  const { result } = await openDraft()
  expect(result.current).toMatchObject({ status: 'unavailable', storageProblem: 'No IndexedDB' })
  result.current.save({ customerName: 'Typed' }, null)
  await act(async () => {
    await result.current.flush()
    await result.current.discard()
    await result.current.keepMine()
  })
  expect(result.current.status).toBe('unavailable')
})

test('a device that stores nothing says so, and typing, flushing and discarding still work', async () => {
  store = { get: fail, all: fail, update: fail, clear: fail }
  const { result } = await openDraft()
  await act(async () => {
    result.current.save({ customerName: 'Acme' }, null)
    await result.current.flush()
    await result.current.discard()
  })
  expect(result.current).toMatchObject({
    status: 'unavailable',
    storageProblem: 'indexedDB is not defined',
    draftId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  })
})
