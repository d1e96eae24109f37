// @vitest-environment jsdom
import { act, createElement } from 'react'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { loadWriteEngine } from '../engine/load-write-engine.ts'
import { useCustomerOverlay, useListAwaitingSync } from './use-awaiting-sync.ts'
import { useDraft } from './use-draft.ts'
import type { DraftHandle } from './use-draft.ts'
import { useOpenWriteCount } from './use-open-write-count.ts'
import { useJournal, useWrites, useWritesOfCustomer } from './use-writes.ts'

/** jsdom has no IndexedDB: a browser that stores nothing, which no page may fail on. */

let root: Root
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  root = createRoot(document.createElement('div'))
})
afterEach(async () => {
  await act(async () => root.unmount())
  vi.unstubAllGlobals()
})

/** Renders a hook and gives back what it last returned. */
async function render<T>(hook: () => T): Promise<{ readonly last: () => T }> {
  const seen: T[] = []
  const Probe = () => {
    seen.push(hook())
    return null
  }
  await act(async () => root.render(createElement(Probe)))
  return {
    last: () => {
      const value = seen.at(-1)
      if (value === undefined) throw new Error('The hook has not run')
      return value
    },
  }
}

const settle = (check: () => void) => act(() => vi.waitFor(check, { timeout: 5_000 }))

describe('without storage', () => {
  test('the journal is empty, says why, and its hooks return nothing', async () => {
    const customer = { id: 'C-1', customerName: 'Acme' }
    const { last } = await render(() => ({
      journal: useJournal(),
      writes: useWrites('co'),
      ofCustomer: useWritesOfCustomer('co', 'C-1'),
      overlay: useCustomerOverlay('co', customer),
      list: useListAwaitingSync('co', [customer]),
      count: useOpenWriteCount(),
    }))
    expect(last().journal.isLoaded).toBe(false)
    await settle(() => expect(last().journal.isLoaded).toBe(true))
    expect(last()).toMatchObject({
      writes: [],
      ofCustomer: [],
      overlay: { customer, awaiting: [] },
      count: 0,
    })
    expect(last().list.created).toEqual([])
    expect(last().journal.problem).toMatch(/indexedDB/i)
  })

  test('a draft is unavailable, and typing, flushing and discarding still work', async () => {
    const place = { companyId: 'co', connectionId: 'cn', customerId: 'C-1' }
    const { last } = await render<DraftHandle>(() => useDraft(place))
    // Typed before the drafts are even loaded.
    last().save({ customerName: 'A' }, null)
    await settle(() => expect(last().status).toBe('unavailable'))
    expect(last().storageProblem).toMatch(/indexedDB/i)
    expect(last().draftId).toMatch(/^[0-9a-f-]{36}$/)
    await act(async () => {
      last().save({ customerName: 'Acme' }, null)
      await last().flush()
      await last().discard()
    })
    expect(last().status).toBe('unavailable')
  })
})

test('the engine of a tab is one object', async () => {
  expect(await loadWriteEngine()).toBe(await loadWriteEngine())
})
