import { describe, expect, it } from 'vitest'
import { modelWith } from '../../model/parse-sample.fixture.ts'
import { toPayload } from '../../model/values/payload.ts'
import { entryWithResponse } from '../../writes/rules/entry.fixture.ts'
import { formBase } from './moved-record.ts'
import { reviewUnreturned, unreturnedFields, withUnreturned } from './not-returned.ts'

const text = (displayName: string) => ({ type: 'String', displayName })
const model = modelWith({
  phone: text('Phone'),
  taxNumber: text('Tax number'),
  contacts: { type: 'Array', displayName: 'Contacts', properties: { name: text('Name') } },
})
const target = (integrationKey: string, platformName: string) => ({
  companyId: 'c',
  companyName: 'Books Ltd',
  connection: { id: 'x', integrationKey, platformName, status: 'Linked' },
  platformName,
  isOfflineConnector: false,
})
const netSuite = target('akxx', 'Oracle NetSuite')
const opened = { id: 'C-1', phone: '1', contacts: [{ name: 'Ann' }] }
const base = formBase(model, opened)

function reviewed(at: typeof netSuite, record: typeof opened, typed: Record<string, string> = {}) {
  const before = formBase(model, record)
  const values = { ...before.values, ...typed }
  const fields = unreturnedFields(at, model, before)
  return reviewUnreturned(at, fields, values, toPayload(model, values, record))
}

describe('fields that the platform keeps to itself', () => {
  it.each([
    ['NetSuite', netSuite, opened, ['taxNumber']],
    ['NetSuite, which returned a value', netSuite, { ...opened, taxNumber: 'T' }, []],
    ['Intacct', target('knfz', 'Sage Intacct'), opened, ['contacts']],
    ['Zoho', target('rwuv', 'Zoho Books'), { ...opened, contacts: [] }, ['contacts']],
    ['Zoho, which returned some', target('rwuv', 'Zoho Books'), opened, []],
    ['Xero', target('gbol', 'Xero'), opened, []],
    ['NetSuite, for a new customer', netSuite, null, []],
  ])('of %s', (_name, at, record, names) => {
    const fields = unreturnedFields(at, model, formBase(model, record))
    expect(fields.map(({ node }) => node.name)).toEqual(names)
  })
})

describe('a review', () => {
  it('names what is not sent because its value is unknown, and nothing that was typed', () => {
    expect(reviewed(netSuite, opened, { phone: '2' })).toEqual({
      notSent:
        'Not sent: Tax number. Oracle NetSuite doesn’t return it, so we don’t know its value. Codat doesn’t say whether an update keeps it. To be sure, enter it.',
      doubts: [],
    })
    expect(reviewed(netSuite, opened, { taxNumber: 'T' })).toEqual({ notSent: '', doubts: [] })
  })

  it('doubts a list of which only some items are known', () => {
    const { notSent, doubts } = reviewed(target('knfz', 'Sage Intacct'), opened, { phone: '2' })
    expect(notSent).toBe('')
    expect(doubts).toEqual([
      'Contacts: Sage Intacct doesn’t return all of these, so this update sends only those you see. Others may be deleted.',
    ])
  })

  it('leaves out a list that isn’t returned and stays empty', () => {
    const review = reviewed(target('rwuv', 'Zoho Books'), { ...opened, contacts: [] })
    expect(review).toMatchObject({ doubts: [] })
    expect(review.notSent).toMatch(/^Not sent: Contacts\./)
  })
})

describe('a record that is read again', () => {
  const known = { ...opened, taxNumber: 'T' }
  const payload = { phone: '1', taxNumber: 'T' }
  const sent = entryWithResponse('Success', { kind: 'update', customerId: 'C-1', opened, payload })

  it('keeps what the form stands on and no read shows', () => {
    expect(withUnreturned(netSuite, known, { ...opened, phone: '2' }, [sent])).toEqual({
      ...known,
      phone: '2',
    })
    expect(withUnreturned(netSuite, known, { ...opened, taxNumber: 'U' }, [sent])).toMatchObject({
      taxNumber: 'U',
    })
  })

  it('keeps what a change corrected, whichever of the two is told first', () => {
    const failed = entryWithResponse('Failed', { kind: 'update', customerId: 'C-1', opened, payload })
    const later = { ...sent, times: { ...sent.times, created: failed.times.created + 60_000 } }
    for (const entries of [
      [later, failed],
      [failed, later],
    ])
      expect(withUnreturned(netSuite, known, opened, entries)).toMatchObject({ taxNumber: 'T' })
  })

  it('keeps nothing of a change that failed, of another platform, or of no record', () => {
    const failed = entryWithResponse('Failed', { kind: 'update', customerId: 'C-1', opened, payload })
    expect(withUnreturned(netSuite, known, opened, [failed])).toBe(opened)
    expect(withUnreturned(target('gbol', 'Xero'), known, opened, [sent])).toBe(opened)
    expect(withUnreturned(netSuite, null, opened, [sent])).toBe(opened)
    expect(withUnreturned(netSuite, base.opened, opened, [])).toBe(opened)
  })
})
