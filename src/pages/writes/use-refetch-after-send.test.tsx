import { renderHook } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { operation } from '../../api/push-operation.fixture.ts'
import { entryWithResponse, draftEntry } from '../../writes/rules/entry.fixture.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { useRefetchAfterSend } from './use-refetch-after-send.ts'

type Search = Parameters<typeof useRefetchAfterSend>[2]

const FIRST_PAGE: Search = {
  page: 1,
  show: undefined,
  status: undefined,
  write: undefined,
  operation: undefined,
  connection: undefined,
}
const SENT = entryWithResponse('Pending')

function show(entries: readonly JournalEntry[], listed: string[], search = FIRST_PAGE) {
  const refetch = vi.fn<() => Promise<unknown>>(() => Promise.resolve())
  const results = listed.map((pushOperationKey) => ({
    readable: true as const,
    operation: operation('Pending', { pushOperationKey }),
  }))
  const history = { data: { results }, refetch }
  const { rerender } = renderHook(
    (all: readonly JournalEntry[]) => useRefetchAfterSend(history, all, search),
    {
      initialProps: entries,
    },
  )
  return { refetch, rerender }
}

it('a change this device sends while the list is shown is read once', () => {
  const { refetch, rerender } = show([draftEntry()], [])
  expect(refetch).not.toHaveBeenCalled()
  rerender([SENT])
  rerender([{ ...SENT }])
  expect(refetch).toHaveBeenCalledOnce()
})

it('a change that is listed is not read again', () => {
  expect(show([SENT], ['push-1']).refetch).not.toHaveBeenCalled()
})

it.each([
  [2, undefined],
  [1, 'Failed' as const],
])('page %i of the state %s never holds a change that was just sent', (page, status) => {
  expect(show([SENT], [], { ...FIRST_PAGE, page, status }).refetch).not.toHaveBeenCalled()
})
