import { renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { entryWithResponse } from '../rules/entry.fixture.ts'
import { confirmed, customer, engine, hold, resetEngine } from './held-engine.fixture.ts'
import { useReportRecords } from './use-report-records.ts'

vi.mock('../engine/load-write-engine.ts', async () => (await import('./held-engine.fixture.ts')).heldEngine)

const customers = [customer, { id: 'C-2' }]

beforeEach(resetEngine)

describe('what Codat’s copy holds', () => {
  test.each(['Success', 'TimedOut'])('is reported once a change of it has ended as %s', (status) => {
    hold(entryWithResponse(status, { kind: 'update', customerId: 'C-1' }))
    renderHook(() => useReportRecords('company-1', customers, null))
    expect(engine.recordsRead).toHaveBeenCalledExactlyOnceWith('company-1', customers, null)
  })

  test('is not reported while no change of it waits for it', () => {
    hold(
      entryWithResponse('Pending', { kind: 'update', customerId: 'C-1' }),
      entryWithResponse('Failed', { kind: 'update', customerId: 'C-1' }),
      { ...confirmed(), readBack: { at: 0, differences: [] } },
    )
    renderHook(() => useReportRecords('company-1', customers, null))
    expect(engine.recordsRead).not.toHaveBeenCalled()
  })
})
