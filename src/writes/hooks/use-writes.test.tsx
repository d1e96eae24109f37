import { renderHook, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { loadWriteEngine } from '../engine/load-write-engine.ts'
import { useCustomerOverlay } from './use-awaiting-sync.ts'
import { useListAwaitingSync } from './use-list-awaiting-sync.ts'
import { useOpenWriteCount } from './use-open-write-count.ts'
import { useJournal, useWrites, useWritesOfCustomer } from './use-writes.ts'

/** jsdom has no IndexedDB: a browser that stores nothing, which no page may fail on. */
test('without storage the journal is empty, says why, and its hooks return nothing', async () => {
  const customer = { id: 'C-1', customerName: 'Acme' }
  const listed = [customer]
  const { result } = renderHook(() => ({
    journal: useJournal(),
    writes: useWrites('co'),
    ofCustomer: useWritesOfCustomer('co', 'C-1'),
    overlay: useCustomerOverlay('co', customer),
    list: useListAwaitingSync('co', listed),
    count: useOpenWriteCount(),
  }))
  expect(result.current.journal.isLoaded).toBe(false)
  await waitFor(() => expect(result.current.journal.isLoaded).toBe(true), { timeout: 5_000 })
  expect(result.current).toMatchObject({
    writes: [],
    ofCustomer: [],
    overlay: { customer, changes: [] },
    count: 0,
  })
  expect(result.current.list.created).toEqual([])
  expect(result.current.journal.problem).toMatch(/indexedDB/i)
})

test('the engine of a tab is one object', async () => {
  expect(await loadWriteEngine()).toBe(await loadWriteEngine())
})
