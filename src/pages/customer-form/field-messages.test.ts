import { describe, expect, it } from 'vitest'
import { modelWith } from '../../model/parse-sample.fixture.ts'
import { entryWithResponse, networkError, sentEntry } from '../../writes/rules/entry.fixture.ts'
import { messagesByPath, platformFeedback } from './field-messages.ts'

const text = { type: 'String' }
const model = modelWith({ customerName: text, phone: text })
const values = { customerName: 'Acme', phone: '1' }

const validation = {
  errors: [
    { itemId: 'phone', message: 'Too long' },
    { itemId: 'elsewhere', message: 'Not here' },
  ],
  warnings: [{ itemId: 'customerName', message: 'Looks odd' }],
}
const failed = entryWithResponse('Failed', {}, { errorMessage: 'Rejected', validation })

describe('what the platform says', () => {
  it('of a change that did not fail is nothing', () => {
    const nothing = { messages: [], problems: [] }
    expect(platformFeedback(undefined, model, values)).toEqual(nothing)
    expect(platformFeedback(entryWithResponse('Success'), model, values)).toEqual(nothing)
  })

  it('of a change that failed stands at its fields, and none of it is dropped', () => {
    const { messages, problems } = platformFeedback(failed, model, values)
    expect(messages).toEqual([
      { path: 'phone', message: { kind: 'platform-error', text: 'Xero says: Too long' } },
      { path: 'customerName', message: { kind: 'platform-warning', text: 'Xero says: Looks odd' } },
    ])
    expect(problems.map(({ path, message }) => [path, message])).toEqual([
      ['phone', 'Too long'],
      [null, 'Not here'],
      [null, 'Rejected'],
    ])
  })

  it('has the ID to ask with, where Codat gave one', () => {
    const entry = {
      ...sentEntry(),
      state: 'failed' as const,
      lastError: { ...networkError, message: 'Forbidden', correlationId: 'abc' },
    }
    expect(platformFeedback(entry, model, values).problems).toEqual([
      { path: null, label: 'Xero', message: 'Forbidden (abc)' },
    ])
  })
})

it('a field has the platform’s message and the one that it moved', () => {
  const moved = { path: 'phone', label: 'Phone', kind: 'now' as const, opened: '1', mine: '1', now: '' }
  const byPath = messagesByPath('Xero', platformFeedback(failed, model, values), [moved])
  expect(byPath.get('phone')?.map(({ text: message }) => message)).toEqual([
    'Xero says: Too long',
    'Now in Xero: nothing',
  ])
  expect(byPath.get('customerName')).toHaveLength(1)
})
