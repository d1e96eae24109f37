import { act, renderHook } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { updateAppStatus } from '../../api/app-status.ts'
import { useWrite } from '../../writes/hooks/use-writes.ts'
import { entryWithResponse, NOON, unknownEntry } from '../../writes/rules/entry.fixture.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import type { FormEvent, FormPhase } from './form-state.ts'
import { useSendWhenSynced } from './use-send-when-synced.ts'
import { useSyncAndRead } from './use-sync-and-read.ts'
import type { SyncOutcome } from './use-sync-and-read.ts'

vi.mock(import('../../writes/hooks/use-writes.ts'), async (original) => ({
  ...(await original()),
  useWrite: vi.fn<typeof useWrite>(),
}))
vi.mock(import('./use-sync-and-read.ts'), () => ({ useSyncAndRead: vi.fn<typeof useSyncAndRead>() }))

const target = {
  companyId: 'co',
  companyName: 'Books Ltd',
  connection: { id: 'x', platformName: 'Xero', status: 'Linked' },
  platformName: 'Xero',
  isOfflineConnector: false,
}
const WAITING: FormPhase = { name: 'waiting', values: {}, awaitedId: 'entry-1' }
const update = { kind: 'update' as const, customerId: 'C-1' }
const pending = entryWithResponse('Pending', update)
const confirmed = entryWithResponse('Success', update)
const synced = { ...confirmed, readBack: { at: NOON, differences: [] } }

const sync = vi.fn<(isEnough: () => boolean, signal: AbortSignal) => Promise<SyncOutcome>>()

beforeEach(() => {
  updateAppStatus({ hasSessionEnded: undefined })
  sync.mockReset().mockReturnValue(new Promise(() => undefined))
  vi.mocked(useSyncAndRead).mockReturnValue(sync)
})

function follow(first: JournalEntry | undefined, phase: FormPhase = WAITING) {
  const events: FormEvent[] = []
  vi.mocked(useWrite).mockReturnValue(first)
  const { rerender, unmount } = renderHook(() =>
    useSendWhenSynced(target, 'C-1', phase, (event) => void events.push(event)),
  )
  const becomes = (entry: JournalEntry | undefined) => {
    vi.mocked(useWrite).mockReturnValue(entry)
    rerender()
  }
  return { events, becomes, unmount }
}

const ended = (part: RegExp) => [{ type: 'waitEnded', message: expect.stringMatching(part) as string }]

it('one sync is started when the earlier change is confirmed, and sending goes on when that is in Codat’s copy', () => {
  const { events, becomes } = follow(pending)
  expect(sync).not.toHaveBeenCalled()
  becomes(confirmed)
  becomes({ ...confirmed })
  expect(sync).toHaveBeenCalledOnce()
  expect(events).toEqual([])
  becomes(synced)
  expect(events).toEqual([{ type: 'awaitedSynced' }])
})

it('nothing happens while nothing waits', () => {
  expect(follow(confirmed, { name: 'editing' }).events).toEqual([])
  expect(sync).not.toHaveBeenCalled()
})

it.each<[string, JournalEntry | undefined, RegExp]>([
  ['failed', entryWithResponse('Failed', update), /failed, so this one wasn’t sent/],
  ['timed out', entryWithResponse('TimedOut', update), /don’t know yet/],
  ['got no response', unknownEntry(update), /don’t know yet/],
  ['is gone from the journal', undefined, /don’t know yet/],
])('what waits is a draft again when the earlier change %s', (_name, entry, message) => {
  const { events, becomes } = follow(pending)
  becomes(entry)
  expect(events).toEqual(ended(message))
})

it('what waits is a draft again offline, and when the session ends', () => {
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  expect(follow(pending).events).toEqual(ended(/went offline/))
  online.mockRestore()
  const { events } = follow(pending)
  act(() => updateAppStatus({ hasSessionEnded: true }))
  expect(events).toEqual(ended(/session ended/))
})

it.each<[SyncOutcome, RegExp]>([
  ['failed', /sync didn’t finish/],
  ['not-visible', /sync didn’t finish/],
  ['read', /Codat doesn’t have your change/],
])('a sync that ends as %s without the change makes it a draft', async (outcome, message) => {
  sync.mockResolvedValue(outcome)
  const { events } = follow(confirmed)
  await act(async () => undefined)
  expect(events).toEqual(ended(message))
})

it('a page that is left stops waiting', async () => {
  let finish: ((outcome: SyncOutcome) => void) | undefined
  sync.mockReturnValue(new Promise((resolve) => (finish = resolve)))
  const { events, unmount } = follow(confirmed)
  unmount()
  expect(sync.mock.calls[0]?.[1].aborted).toBe(true)
  finish?.('failed')
  await act(async () => undefined)
  expect(events).toEqual([])
})
