import { renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { confirmed, customer, engine, hold, resetEngine, unload } from './held-engine.fixture.ts'
import { useListAwaitingSync } from './use-list-awaiting-sync.ts'

vi.mock('../engine/load-write-engine.ts', async () => (await import('./held-engine.fixture.ts')).heldEngine)

const customers = [customer, { id: 'C-2' }]

beforeEach(resetEngine)

describe('a list', () => {
  test('has the new customers above it and the rows that show what was sent', () => {
    hold(confirmed())
    engine.overlaidRows.mockReturnValue(new Map([['C-1', () => 'row']]))
    const { result } = renderHook(() => useListAwaitingSync('company-1', customers, '2026-11-23T12:00:00Z'))
    expect([...result.current.rows.keys()]).toEqual(['C-1'])
    expect(result.current.created).toEqual([{ title: 'New' }])
    expect(engine.overlaidRows).toHaveBeenCalledWith('company-1', customers, Date.UTC(2026, 10, 23, 12))
  })

  test('shows another overlay once the journal has changed', () => {
    hold(confirmed())
    engine.overlaidRows.mockReturnValueOnce(new Map([['C-1', () => 'row']])).mockReturnValue(new Map())
    const { result, rerender } = renderHook(() => useListAwaitingSync('company-1', customers))
    expect(result.current.rows.size).toBe(1)
    hold({ ...confirmed(), readBack: { at: 0, differences: [] } })
    rerender()
    expect(result.current.rows.size).toBe(0)
  })

  test('before the journal is there marks and adds nothing', () => {
    unload()
    hold(confirmed())
    const { result } = renderHook(() => useListAwaitingSync('company-1', customers))
    expect(result.current.created).toEqual([])
    expect(result.current.rows.size).toBe(0)
  })
})
