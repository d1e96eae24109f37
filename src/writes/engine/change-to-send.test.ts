import { describe, expect, test } from 'vitest'
import { NOON } from '../rules/entry.fixture.ts'
import { readEntry } from '../rules/journal-entry.ts'
import { changeToSend } from './change-to-send.fixture.ts'
import { entryToSend } from './change-to-send.ts'

const key = { idempotencyKey: 'key-1', keySince: null }

describe('the journal entry of a change', () => {
  test('is being sent from the moment it is made, under its key', () => {
    expect(entryToSend(changeToSend(), 'entry-1', key, 'entry-0', NOON)).toMatchObject({
      id: 'entry-1',
      state: 'sending',
      idempotencyKey: 'key-1',
      keySince: NOON,
      linkedTo: 'entry-0',
      times: { created: NOON, sent: NOON },
      payload: { customerName: 'Lantern Works' },
    })
  })

  test('keeps the moment its key was first sent', () => {
    const again = { idempotencyKey: 'key-1', keySince: NOON - 1000 }
    expect(entryToSend(changeToSend(), 'entry-2', again, 'entry-1', NOON).keySince).toBe(NOON - 1000)
  })

  test('names a customer only when it changes one', () => {
    const create = changeToSend({ customerId: 'C-1' })
    expect(entryToSend(create, 'entry-1', key, null, NOON).customerId).toBeNull()
    const update = changeToSend({ kind: 'update', customerId: 'C-1' })
    expect(entryToSend(update, 'entry-1', null, null, NOON)).toMatchObject({
      customerId: 'C-1',
      idempotencyKey: null,
    })
  })

  test('holds of the model and the changes only what the format of the journal names', () => {
    const line = { path: 'phone', label: 'Phone', before: '', after: '1', kind: 'added' }
    const change = changeToSend({ changes: [{ ...line, extra: 'more' } as typeof line] })
    const entry = entryToSend(change, 'entry-1', key, null, NOON)
    expect(entry.model).toEqual({ type: 'Object' })
    expect(entry.changes).toEqual([line])
  })

  test('can be read back from the store', () => {
    const entry = entryToSend(changeToSend(), 'entry-1', key, null, NOON)
    expect(readEntry(structuredClone(entry))).toEqual(entry)
  })
})
