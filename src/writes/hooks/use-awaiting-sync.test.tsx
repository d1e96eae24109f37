import { renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { confirmed, customer, engine, hold, resetEngine, unload } from './held-engine.fixture.ts'
import { useCustomerOverlay, withSentChanges } from './use-awaiting-sync.ts'

vi.mock('../engine/load-write-engine.ts', async () => (await import('./held-engine.fixture.ts')).heldEngine)

beforeEach(resetEngine)

describe('a record', () => {
  test('without changes from this device is the cached object itself', () => {
    const { result } = renderHook(() => useCustomerOverlay('company-1', customer))
    expect(result.current).toEqual({ customer, changes: [] })
    expect(result.current.customer).toBe(customer)
    expect(engine.overlay).not.toHaveBeenCalled()
  })

  test('with a change shows what was sent, as of the last sync', () => {
    hold(confirmed())
    const { result } = renderHook(() => useCustomerOverlay('company-1', customer, '2026-11-23T12:00:00Z'))
    expect(result.current).toMatchObject({ customer: { customerName: 'Sent' }, changes: [{}] })
    expect(engine.overlay).toHaveBeenCalledWith('company-1', customer, Date.UTC(2026, 10, 23, 12))
  })

  test('that is not loaded yet has nothing over it', () => {
    hold(confirmed())
    const { result } = renderHook(() => useCustomerOverlay('company-1', undefined))
    expect(result.current).toEqual({ customer: undefined, changes: [] })
  })

  test('just read outside of rendering is the same, and itself before the journal is there', () => {
    hold(confirmed())
    expect(withSentChanges('company-1', customer)).toMatchObject({ customerName: 'Sent' })
    unload()
    expect(withSentChanges('company-1', customer)).toBe(customer)
  })
})
