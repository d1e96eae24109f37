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

  it('is the reason without what Codat puts in front of it, whose ID stays', () => {
    const errorMessage = 'An error occurred in a downstream service. Correlation ID: 0b1e5c. Message: Locked.'
    const entry = entryWithResponse('Failed', {}, { errorMessage })
    expect(platformFeedback(entry, model, values).problems).toEqual([
      { path: null, label: 'Xero', message: 'Locked. (0b1e5c)' },
    ])
  })
})

describe('a field says', () => {
  const at = new Date(2026, 10, 26, 13, 40).getTime()
  const now = at + 60_000
  const known = {
    feedback: platformFeedback(failed, model, values),
    moved: [],
    sent: [],
    own: [],
    unreturned: [],
  }
  const sent = {
    path: 'phone',
    label: 'Phone',
    before: '0543',
    after: '0999',
    kind: 'changed' as const,
    at,
    platformName: 'Xero',
  }
  const own = { path: 'phone', at, now: '+0999', isKnown: true, isUndone: false }
  const textsAt = (path: string, more: Partial<Parameters<typeof messagesByPath>[1]>, platform = 'Xero') =>
    messagesByPath(platform, { ...known, ...more }, now)
      .get(path)
      ?.map((message) => message.text.replaceAll('1:40 PM', '13:40'))

  it('what the platform says of it, and that it moved', () => {
    const moved = { path: 'phone', label: 'Phone', kind: 'now' as const, opened: '1', mine: '1', now: '' }
    expect(textsAt('phone', { moved: [moved] })).toEqual(['Xero says: Too long', 'Now in Xero: nothing'])
    expect(textsAt('customerName', { moved: [moved] })).toHaveLength(1)
  })

  it.each([
    ['confirmed', 'Your change of 13:40, waiting for the next sync. Codat still has 0543.'],
    ['pending', 'Your change of 13:40. Codat still has 0543.'],
    ['timed-out', 'Your change of 13:40 timed out and may still arrive. Codat still has 0543.'],
    ['unknown', 'Your change of 13:40; we don’t know yet whether it arrived. Codat still has 0543.'],
  ] as const)('what was sent from here: %s', (state, message) => {
    expect(textsAt('phone', { sent: [{ ...sent, entryId: 'e', state }], own: [own] })?.at(-1)).toBe(message)
  })

  it('that the platform doesn’t return it, in place of what Codat still has', () => {
    const change = { platformName: 'Oracle NetSuite', path: 'taxNumber', before: '', entryId: 'e' }
    const node = modelWith({ taxNumber: text }).children[0]
    const unreturned = node === undefined ? [] : [{ node, habit: 'never' as const }]
    expect(textsAt('taxNumber', { unreturned }, 'Oracle NetSuite')).toEqual([
      'Oracle NetSuite doesn’t return this field, so we can’t show what it holds.',
    ])
    expect(
      textsAt('taxNumber', { sent: [{ ...sent, ...change, state: 'confirmed' }] }, 'Oracle NetSuite'),
    ).toEqual(['Your change of 13:40. Oracle NetSuite doesn’t return this field.'])
  })

  it('what became of an own change', () => {
    expect(textsAt('phone', { own: [own] })?.at(-1)).toBe('Your change of 13:40. Xero has +0999.')
    expect(textsAt('phone', { own: [{ ...own, now: '', isUndone: true }] })?.at(-1)).toBe(
      'Your change of 13:40 isn’t in Xero. It still has nothing.',
    )
  })
})
