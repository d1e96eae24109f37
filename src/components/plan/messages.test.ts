import { expect, it } from 'vitest'
import { planViewMessages } from './messages.ts'

it('a plan and its confirmation are counted', () => {
  expect(planViewMessages.send(1)).toBe('Send 1 change')
  expect(planViewMessages.planned(1, 2, 0)).toBe('1 new customer, 2 updates, 0 can’t be sent')
  expect(planViewMessages.planned(0, 1, 3)).toBe('1 update, 3 can’t be sent')
  expect(planViewMessages.confirm.what(2, 1, 'Acme', 'Xero')).toBe(
    '2 new customers and 1 update for Acme in Xero.',
  )
  expect(planViewMessages.confirm.what(0, 1200, 'Acme', 'Xero')).toBe('1,200 updates for Acme in Xero.')
  expect(planViewMessages.confirm.cost(52, 100_000, 900)).toBe(
    'Up to 52 requests to Codat, less than 1% of the daily quota; 900 left today.',
  )
  expect(planViewMessages.confirm.cost(250, 1000, 900)).toContain('25% of the daily quota')
  expect(planViewMessages.confirm.cost(52, undefined, undefined)).toBe('Up to 52 requests to Codat.')
})

it('progress says what is known', () => {
  expect(planViewMessages.readingCustomers(0, undefined)).toBe('Reading customers…')
  expect(planViewMessages.readingCustomers(10, undefined)).toBe('Reading 10 customers…')
  expect(planViewMessages.readingCustomers(10, 20)).toBe('Reading 10 of 20 customers…')
})
