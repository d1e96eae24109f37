import { describe, expect, it } from 'vitest'
import { modelWith } from '../../model/parse-sample.fixture.ts'
import { changeOfForm, reviewOf } from './change-of-form.ts'
import { formBase } from './moved-record.ts'

const text = { type: 'String' }
const model = modelWith({ customerName: text, contactName: text, emailAddress: text, status: text })
const opened = {
  id: 'C-1',
  customerName: 'Acme',
  status: 'Active',
  sourceModifiedDate: '2026-11-20T10:00:00',
}
const base = formBase(model, opened)
const known = { ...opened, sourceModifiedDate: '2026-11-25T10:00:00' }
const warning = { path: 'customerName', severity: 'warn' as const, label: 'Name', message: 'Too long' }

describe('a review', () => {
  it('says what changes, what Codat may reject, and which version of the record it is about', () => {
    const values = { ...base.values, customerName: 'Acme 2' }
    const block = { ...warning, severity: 'block' as const }
    const review = reviewOf(model, base, values, [warning, block], known)
    expect(review).toMatchObject({ title: 'Acme 2', warnings: [warning], isArchiving: false })
    expect(review.changes).toHaveLength(1)
    expect(review.payload).toMatchObject({ customerName: 'Acme 2', status: 'Active' })
    expect(review.sourceModifiedDate).toBe('2026-11-25T10:00:00')
    expect(reviewOf(model, base, values, [], null).sourceModifiedDate).toBe('2026-11-20T10:00:00')
  })

  it('says that it archives', () => {
    expect(reviewOf(model, base, { ...base.values, status: 'Archived' }, [], known).isArchiving).toBe(true)
  })

  it('of a new customer has no earlier version, and may have no name', () => {
    const empty = formBase(model, null)
    expect(reviewOf(model, empty, empty.values, [], null)).toMatchObject({
      title: 'Customer without a name',
      sourceModifiedDate: null,
    })
  })
})

describe('a change to send', () => {
  const target = {
    companyId: 'c',
    companyName: 'Books Ltd',
    connection: { id: 'x', platformName: 'Xero', status: 'Linked' },
    platformName: 'Xero',
    isOfflineConnector: false,
  }
  const send = (form: Partial<Parameters<typeof changeOfForm>[0]>) =>
    changeOfForm({
      target,
      model,
      servedModel: {},
      base,
      values: base.values,
      known: null,
      customerId: 'C-1',
      draftId: 'draft-1',
      correctedId: undefined,
      forceUpdate: false,
      ...form,
    })

  it('updates the record as it was last known', () => {
    expect(send({ known })).toMatchObject({ kind: 'update', customerId: 'C-1', opened: known })
    expect(send({})).toMatchObject({ connectionId: 'x', opened, linkedTo: undefined })
  })

  it.each([
    [{ customerName: 'Acme', contactName: 'Ann' }, 'Acme'],
    [{ contactName: 'Ann', emailAddress: 'ann@example.com' }, 'Ann'],
    [{ emailAddress: 'ann@example.com' }, 'ann@example.com'],
    [{}, 'New customer'],
  ])('that creates %j is called “%s”', (typed, title) => {
    const empty = formBase(model, null)
    const change = send({ base: empty, customerId: null, values: { ...empty.values, ...typed } })
    expect(change).toMatchObject({ kind: 'create', customerId: null, opened: null, title })
  })
})
