import { describe, expect, it } from 'vitest'
import { modelWith } from '../../model/parse-sample.fixture.ts'
import { entryWithResponse, sentEntry } from '../../writes/rules/entry.fixture.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { formBase } from './moved-record.ts'
import { mergeOwn, ownMoves } from './own-changes.ts'

const text = { type: 'String' }
const line = { type: 'Object', properties: { line1: text, city: text } }
const model = modelWith({
  customerName: text,
  phone: text,
  addresses: { type: 'Array', properties: line.properties },
})
const before = {
  id: 'C-1',
  customerName: 'Acme',
  phone: '0543',
  addresses: [{ line1: 'One', city: 'Leeds' }],
  sourceModifiedDate: '2026-11-20T09:00:00',
}
type Opened = typeof before & { modifiedDate?: string }
const payload = { customerName: 'Acme', phone: '0999 111', addresses: before.addresses }
const after = { ...before, phone: '0999 111' }
const update = { kind: 'update' as const, customerId: 'C-1', payload, opened: before }
const pending = sentEntry(update)
const confirmed = entryWithResponse('Success', update, {
  requestedOnUtc: '2026-11-23T12:00:00',
  completedOnUtc: '2026-11-23T12:00:30',
})
const failed = entryWithResponse('Failed', update)

const moves = (opened: Opened, now: object, entries: readonly JournalEntry[]) =>
  ownMoves(model, formBase(model, opened), { ...before, ...now }, entries).map(
    ({ path, isKnown, isUndone }) => `${path}${isKnown ? ' known' : ''}${isUndone ? ' undone' : ''}`,
  )

describe('a field that moved is this device’s own', () => {
  it.each<[string, Opened, object, readonly JournalEntry[], string[]]>([
    ['sent from another tab', before, { phone: '0999 111' }, [pending], ['phone']],
    ['stored in another form', after, { phone: '+0999-111' }, [confirmed], ['phone known']],
    ['failed', after, { phone: '0543' }, [failed], ['phone undone']],
    [
      'stored as something else by the change itself',
      after,
      { phone: '+44 999 111', customerName: 'ACME LTD', sourceModifiedDate: '2026-11-23T12:00:21' },
      [confirmed],
      ['customerName known', 'phone known'],
    ],
    [
      'completed with a default',
      before,
      { phone: '0999 111', sourceModifiedDate: '2026-11-23T12:00:21Z' },
      [confirmed],
      ['phone'],
    ],
  ])('when it was %s', (_name, opened, now, entries, expected) => {
    expect(moves(opened, now, entries)).toEqual(expected)
  })

  it.each<[string, Opened, object, readonly JournalEntry[]]>([
    ['nothing was sent', before, { phone: '0777' }, []],
    ['somebody changed it to something else', after, { phone: '0777' }, [confirmed]],
    [
      'somebody changed it after the change was done',
      after,
      { phone: '0777', sourceModifiedDate: '2026-11-23T12:05:00' },
      [confirmed],
    ],
    [
      'somebody changed another field after it',
      after,
      { phone: '0999 111', customerName: 'Theirs', sourceModifiedDate: '2026-11-23T12:05:00' },
      [confirmed],
    ],
    [
      'somebody took back what had arrived before the form was opened',
      { ...after, modifiedDate: '2026-11-23T12:30:00Z', sourceModifiedDate: '2026-11-23T12:00:21' },
      { phone: '0543', sourceModifiedDate: '2026-11-24T09:00:00' },
      [confirmed],
    ],
    [
      'somebody made the same change again after it had been taken back',
      { ...before, modifiedDate: '2026-11-24T12:30:00Z', sourceModifiedDate: '2026-11-24T09:00:00' },
      { phone: '0999 111', sourceModifiedDate: '2026-11-24T13:00:00' },
      [confirmed],
    ],
    ['the change that sent it failed', before, { phone: '0999 111' }, [failed]],
  ])('not when %s', (_name, opened, now, entries) => {
    expect(moves(opened, now, entries)).toEqual([])
  })
})

describe('merging without a question', () => {
  const base = formBase(model, before)
  const merge = (typed: object, now: typeof before, entries: readonly JournalEntry[] = [pending]) =>
    mergeOwn(model, base, { ...base.values, ...typed }, now, ownMoves(model, base, now, entries))

  it('takes the own change over and keeps what was typed', () => {
    expect(merge({ customerName: 'Acme 2' }, after)?.values).toMatchObject({
      customerName: 'Acme 2',
      phone: '0999 111',
    })
    expect(merge({ phone: '0111' }, after)).toMatchObject({
      base: { opened: after, values: { phone: '0999 111' } },
      values: { phone: '0111' },
    })
  })

  it('asks where somebody else changed something too, and where a list could take parts of the change back', () => {
    expect(merge({}, { ...after, customerName: 'Theirs' })).toBeNull()
    const addresses = [{ line1: 'Two', city: 'Leeds' }]
    const list = sentEntry({ ...update, payload: { ...payload, phone: '0543', addresses } })
    expect(merge({ customerName: 'x' }, { ...before, addresses }, [list])).not.toBeNull()
    expect(
      merge({ addresses: [{ line1: 'One', city: 'York', $origin: 0 }] }, { ...before, addresses }, [list]),
    ).toBeNull()
  })
})
