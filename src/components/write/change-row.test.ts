import { describe, expect, it } from 'vitest'
import { operation } from '../../api/push-operation.fixture.ts'
import { plainSpaces } from '../../lib/format/plain-spaces.fixture.ts'
import { entryWithResponse, draftEntry, NOON } from '../../writes/rules/entry.fixture.ts'
import type { WriteRow } from '../../writes/rules/write-rows.ts'
import { CHANGE_COLUMNS, changeRow, RECORD_CHANGE_COLUMNS } from './change-row.ts'

const rowOf = (row: Partial<WriteRow>, columns = CHANGE_COLUMNS) =>
  changeRow({ id: 'push-1', operation: undefined, entry: undefined, ...row }, columns, NOON, 'en-US')

const texts = (row: Partial<WriteRow>, columns = CHANGE_COLUMNS) =>
  rowOf(row, columns).cells.map(({ text }) => plainSpaces(text))

const message = (row: Partial<WriteRow>) => texts(row).at(-1)

describe('a change in a list', () => {
  it('that only Codat knows has the record’s ID, what kind it is and how long it took', () => {
    const done = operation('Success', { changes: [{ type: 'Modified', recordRef: { id: 'customer-1' } }] })
    expect(texts({ operation: done })).toEqual([
      'Confirmed',
      'customer-1',
      'Update',
      expect.stringMatching(/^Nov 2\d, 2026/),
      '4 sec',
      '',
    ])
    expect(rowOf({ operation: done }).cells.map(({ linkId }) => linkId)).toEqual([
      undefined,
      'customer-1',
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('that this device sent has the record’s name', () => {
    const entry = entryWithResponse('Success')
    expect(texts({ operation: operation('Success'), entry }).slice(0, 3)).toEqual([
      'Confirmed',
      'Lantern Works',
      'Create',
    ])
  })

  it('that Codat does not know yet is dated by this device and has taken no time', () => {
    const [state, record, kind, requested, took] = texts({ entry: draftEntry() })
    expect(state).not.toBe('')
    expect([record, kind, took]).toEqual(['Lantern Works', 'Create', '–'])
    expect(requested).toMatch(/^Nov 2\d, 2026/)
  })

  it.each([
    ['Pending', 'Sent, waiting', 'waiting'],
    ['Success', 'Confirmed', 'good'],
    ['Failed', 'Failed', 'bad'],
    ['TimedOut', 'Timed out, may still arrive', 'unsure'],
  ])('in the state %s is labelled “%s”', (status, text, tone) => {
    expect(rowOf({ operation: operation(status) }).cells[0]).toEqual({ text, tone, isAppText: true })
  })

  it('that failed says why: what the platform found first, then what Codat says, then what this device saw', () => {
    const validation = { errors: [{ itemId: 'phone', message: 'Too long' }], warnings: [] }
    expect(message({ operation: operation('Failed', { errorMessage: 'Rejected', validation }) })).toBe(
      'Too long',
    )
    expect(message({ operation: operation('Failed', { errorMessage: 'Rejected' }) })).toBe('Rejected')
    const lastError = {
      kind: 'network' as const,
      status: null,
      message: 'No response',
      correlationId: null,
      retryAfterMs: null,
      validation: null,
    }
    expect(message({ entry: draftEntry({ lastError }) })).toBe('No response')
  })

  it('names the data type of what is no customer', () => {
    expect(texts({ operation: operation('Success', { dataType: 'invoices' }) })[2]).toBe('Create (invoices)')
  })

  it('leads to no record whose ID can’t be used in a link', () => {
    const changes = [{ type: 'Modified', recordRef: { id: '..' } }]
    const record = rowOf({ operation: operation('Success', { changes }) }).cells[1]
    expect(record).toEqual({ text: '..', linkId: undefined })
  })

  it('leaves the record out in the record’s own history', () => {
    const row = { operation: operation('Failed', { errorMessage: 'Rejected' }) }
    expect(texts(row, RECORD_CHANGE_COLUMNS)).toEqual([
      'Failed',
      'Create',
      expect.stringMatching(/2026/),
      '4 sec',
      'Rejected',
    ])
    expect(RECORD_CHANGE_COLUMNS.map(({ card }) => card)).toEqual([
      'title',
      'line-end',
      'title-end',
      undefined,
      'line',
    ])
  })
})
