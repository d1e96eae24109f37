import { describe, expect, it } from 'vitest'
import { modelWith } from '../../model/parse-sample.fixture.ts'
import { formBase, mergedForm, movedFields, versionsOf } from './moved-record.ts'

const text = { type: 'String' }
const model = modelWith({ customerName: text, phone: text, emailAddress: text })
const opened = { id: 'C-1', customerName: 'Acme', phone: '1', emailAddress: 'a@example.com' }
const base = formBase(model, opened)
const now = { ...opened, phone: '2' }
const typed = { ...base.values, emailAddress: 'b@example.com' }
const kinds = (entries: ReturnType<typeof versionsOf>) => entries?.map(({ path, kind }) => `${path} ${kind}`)

describe('a record that moved while its form was open', () => {
  it('differs in its fields, not in its date', () => {
    expect(movedFields(model, base, now).map(({ path, now: value }) => [path, value])).toEqual([
      ['phone', '2'],
    ])
    expect(movedFields(model, base, { ...opened, sourceModifiedDate: '2026-11-25T10:00:00' })).toEqual([])
  })

  it.each([
    ['the record the form starts from', opened],
    ['no record', null],
  ])('is not %s', (_, record) => {
    expect(movedFields(model, base, record)).toEqual([])
    expect(versionsOf(model, base, typed, record)).toBeNull()
  })

  it('is never compared with a form for a new customer', () => {
    expect(movedFields(model, formBase(model, null), now)).toEqual([])
  })

  it('is shown in three versions', () => {
    expect(kinds(versionsOf(model, base, typed, now))).toEqual(['phone now', 'emailAddress mine'])
    expect(kinds(versionsOf(model, base, { ...typed, phone: '3' }, now))).toEqual([
      'phone conflict',
      'emailAddress mine',
    ])
  })

  it('is merged with what was typed', () => {
    const merged = mergedForm(model, base, typed, now, new Map())
    expect(merged?.base.opened).toBe(now)
    expect(merged?.values).toMatchObject({ phone: '2', emailAddress: 'b@example.com' })
  })

  it('needs a choice where both sides changed a field', () => {
    const both = { ...typed, phone: '3' }
    expect(mergedForm(model, base, both, now, new Map())).toBeNull()
    expect(mergedForm(model, base, both, now, new Map([['phone', 'mine']]))?.values['phone']).toBe('3')
    expect(mergedForm(model, base, both, now, new Map([['phone', 'now']]))?.values['phone']).toBe('2')
  })
})
