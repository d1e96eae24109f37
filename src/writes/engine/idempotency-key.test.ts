import { describe, expect, test } from 'vitest'
import { entryWithResponse, NOON, sentEntry, unknownEntry } from '../rules/entry.fixture.ts'
import { nextEntry } from '../rules/state-machine.ts'
import { changeToSend } from './change-to-send.fixture.ts'
import { idempotencyKeyOf, previousAttempt } from './idempotency-key.ts'

const newId = () => 'new-key'
const keyOf = (previous?: Parameters<typeof idempotencyKeyOf>[1], more = {}) =>
  idempotencyKeyOf(changeToSend(more), previous, NOON + 60_000, newId)

describe('the attempt a change repeats', () => {
  const failed = entryWithResponse('Failed')

  test('is the one it names', () => {
    const other = entryWithResponse('Failed', { id: 'entry-2', draftId: 'draft-2' })
    expect(previousAttempt(changeToSend({ linkedTo: 'entry-2' }), [failed, other])?.id).toBe('entry-2')
    expect(previousAttempt(changeToSend({ linkedTo: 'gone' }), [failed])).toBeUndefined()
  })

  test('is else the last one from the same draft', () => {
    expect(previousAttempt(changeToSend(), [failed])?.id).toBe('entry-1')
    const again = entryWithResponse('Failed', { id: 'entry-2', linkedTo: 'entry-1' })
    expect(previousAttempt(changeToSend(), [again, failed])?.id).toBe('entry-2')
  })

  test.each([
    ['another draft', entryWithResponse('Failed', { draftId: 'draft-2' })],
    ['another company', entryWithResponse('Failed', { companyId: 'company-2' })],
    ['another connection', entryWithResponse('Failed', { connectionId: 'connection-2' })],
    ['a confirmed change', entryWithResponse('Success')],
  ])('is never one of %s', (_what, entry) => {
    expect(previousAttempt(changeToSend(), [entry])).toBeUndefined()
  })
})

describe('the key of a change', () => {
  test('does not exist for an update', () => {
    expect(keyOf(undefined, { kind: 'update', customerId: 'C-1' })).toBeNull()
  })

  test('is new for the first attempt and after Codat has rejected one', () => {
    const fresh = { idempotencyKey: 'new-key', keySince: null }
    expect(keyOf()).toEqual(fresh)
    expect(keyOf(entryWithResponse('Failed'))).toEqual(fresh)
    expect(keyOf(sentEntry({ idempotencyKey: null }))).toEqual(fresh)
  })

  test('stays when nobody knows whether the same values have arrived', () => {
    expect(keyOf(unknownEntry())).toEqual({ idempotencyKey: 'key-1', keySince: NOON })
    expect(keyOf(unknownEntry(), { payload: { customerName: 'Another' } })?.idempotencyKey).toBe('new-key')
  })

  test('is refused while Codat repeats a server error for it, until a person asks for a new one', () => {
    const { resolution, ...entry } = nextEntry(unknownEntry(), {
      type: 'history-read',
      at: NOON + 30_000,
      candidates: [],
      settled: true,
    })
    const stuck = { ...entry, resolution: resolution && { ...resolution, repeatsError: true } }
    expect(resolution?.status).toBe('not-found')
    expect(() => keyOf(stuck)).toThrow(expect.objectContaining({ reason: 'same-response' }))
    expect(keyOf(stuck, { newKey: true })?.idempotencyKey).toBe('new-key')
  })
})
