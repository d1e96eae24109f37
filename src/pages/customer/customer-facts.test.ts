import { describe, expect, it } from 'vitest'
import { customerSchema } from '../../api/customers.ts'
import { supplementalGroups } from './customer-facts.ts'

const groupsOf = (supplementalData: unknown) =>
  supplementalGroups(customerSchema.parse({ id: '1', supplementalData }))

describe('supplemental data', () => {
  it('is grouped under the names the client gave', () => {
    const content = { loyalty: { tier: 'Gold', since: null, more: { a: 1 } }, flag: true, nothing: {} }
    expect(groupsOf({ content })).toEqual([
      {
        name: 'loyalty',
        values: [
          { label: 'tier', value: 'Gold' },
          { label: 'since', value: '' },
          { label: 'more', value: '{"a":1}' },
        ],
      },
      { name: 'flag', values: [{ label: 'flag', value: 'true' }] },
      { name: 'nothing', values: [] },
    ])
  })

  it.each([
    ['a list', [{ tier: 'Gold' }]],
    ['a text', 'Gold'],
    ['content that is a text', { content: 'Gold' }],
    ['content that is a list', { content: ['Gold'] }],
    ['members beside content', { loyalty: { tier: 'Gold' }, content: null }],
  ])('is shown in any other shape: %s', (_, data) => {
    expect(groupsOf(data).flatMap(({ values }) => values.map(({ value }) => value))).toEqual(['Gold'])
  })

  it('is nothing when there is none', () => {
    for (const data of [undefined, null, {}, { content: null }]) expect(groupsOf(data)).toEqual([])
  })
})
