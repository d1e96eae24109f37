import { expect, it } from 'vitest'
import { toEditCustomer } from '../../lib/paths/links.ts'
import { startFixQueue } from '../../lib/storage/fix-queue.ts'
import { NO_FIX } from './fix-context.ts'
import { fixProgress } from './fix-progress.ts'

const item = (customerId: string, field: string) => ({ customerId, field, label: 'Email', problem: 'Empty' })
const rule = 'email-missing'
startFixQueue({
  companyId: 'c',
  rule,
  title: 'No email',
  items: [item('1', 'emailAddress'), item('2', 'contacts.0.email')],
})

const at = (customerId: string, search: { field?: string; rule?: string }) =>
  fixProgress('c', customerId, undefined, toEditCustomer('c', customerId, search).href)

it('leads from one customer to the next, and from the last back to the findings', () => {
  expect(at('1', { field: 'emailAddress', rule })).toEqual({
    field: 'emailAddress',
    queue: {
      title: 'No email',
      place: 1,
      count: 2,
      label: 'Email',
      problem: 'Empty',
      next: { href: '/companies/c/customers/2/edit?field=contacts.0.email&rule=email-missing' },
      back: { href: '/companies/c/audit?rule=email-missing' },
    },
  })
  expect(at('2', { rule }).queue).toMatchObject({ place: 2, next: undefined })
})

it('is none for a form opened another way, for a single field, or after the queue is gone', () => {
  expect(at('1', {})).toEqual(NO_FIX)
  expect(at('1', { field: 'phone' })).toEqual({ field: 'phone', queue: undefined })
  expect(at('3', { rule }).queue).toBeUndefined()
  expect(at('1', { rule: 'phone-invalid' }).queue).toBeUndefined()
})
