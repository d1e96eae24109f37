import { describe, expect, it } from 'vitest'
import { entryWithResponse, networkError, sentEntry } from '../rules/entry.fixture.ts'
import { isConflictText, isPlatformConflict } from './platform-conflict.ts'

const CONFLICTS = [
  'Customer 42 was last updated on 2026-11-26. Please pull the latest data and try again, or force the update.',
  'The record was last modified after it was read. Pull the latest version or set forceUpdate to true.',
  'Please pull the latest data or use forceUpdate: this customer was last updated in NetSuite at 13:40.',
  'Force the update or fetch the latest data, as the customer has been changed in Xero.',
  'Unable to update: the entity has been modified since it was last retrieved.',
  'Record has been changed',
  'Stale Object Error: you and Ada were working on this at the same time.',
  'A newer version of this customer exists. Refresh the record and try again.',
  'The sourceModifiedDate supplied does not match the latest in the accounting platform.',
  'Your copy of the customer is out of date; sync again to get the latest.',
  'Concurrency error: the version supplied is not the current one.',
  'This customer was updated by another user. Re-fetch the current record before updating it.',
  'Data is outdated. Reload and get the latest data from the source before you push it.',
  'Update conflict for customer 17.',
  'The customer had already been edited since you pulled it.',
  'An error occurred in a downstream service. Message: Customer was last changed on 3 May, please\nre-pull the latest data, or force this update.',
]

const OTHERS = [
  'Failed to push to Customer as CustomerName must be unique.',
  'Pull the latest accounts before you use this field.',
  'The currency can’t be changed after transactions have been posted.',
  'Force update isn’t supported for this integration.',
  'The access token is expired. Refresh the token and try again.',
  'Status can only be updated in Xero.',
  'TaxNumber was changed to upper case.',
  'Email address must be a current address. Get the latest list of domains from your administrator.',
  'This field is deprecated since version 2.',
  'Too many requests. Please try again later.',
  'The customer is locked by another process.',
  'Phone has been updated to the international format.',
  'Concurrent request limit exceeded.',
  'Too many concurrent requests for this company.',
  'Email and phone can’t be set at the same time.',
  'API version mismatch.',
  'SourceModifiedDate does not match the expected format.',
]

describe('a message', () => {
  it.each(CONFLICTS)('is about a record that changed meanwhile: %s', (text) => {
    expect(isConflictText(text)).toBe(true)
  })

  it.each(OTHERS)('is about something else: %s', (text) => {
    expect(isConflictText(text)).toBe(false)
  })
})

const validation = (message: string) => ({ errors: [{ itemId: null, message }], warnings: [] })

describe('a change', () => {
  const [sentence = ''] = CONFLICTS
  const update = { kind: 'update' as const, customerId: 'C-1' }

  it('met another one when any sentence of its failure says so', () => {
    const failed = { status: 'Failed' }
    expect(isPlatformConflict(entryWithResponse('Failed', update, { errorMessage: sentence }))).toBe(true)
    const told = { validation: validation(sentence), errorMessage: failed.status }
    expect(isPlatformConflict(entryWithResponse('Failed', update, told))).toBe(true)
    const refused = { ...networkError, message: 'Bad request', validation: validation(sentence) }
    expect(isPlatformConflict({ ...sentEntry(update), state: 'failed', lastError: refused })).toBe(true)
  })

  it('met none when it failed otherwise, is under way, or made a new customer', () => {
    const told = { errorMessage: sentence }
    expect(isPlatformConflict(entryWithResponse('Failed', update, { errorMessage: 'No' }))).toBe(false)
    expect(isPlatformConflict(entryWithResponse('Pending', update, told))).toBe(false)
    expect(isPlatformConflict(entryWithResponse('Failed', {}, told))).toBe(false)
  })

  it('met none when only a warning sounds like it', () => {
    const told = { validation: { errors: [], warnings: [{ message: sentence }] } }
    expect(isPlatformConflict(entryWithResponse('Failed', update, told))).toBe(false)
  })
})
