import { describe, expect, test } from 'vitest'
import { accountingConnections, chooseConnection, platformTitle } from './connection-choice.ts'

const connection = (id: string, status: string | null, sourceType: string | null = 'Accounting') => ({
  id,
  status,
  sourceType,
})

test.each([
  [{ platformName: ' Xero ', integrationKey: 'gbol' }, 'Xero'],
  [{ platformName: ' ', integrationKey: 'gbol' }, 'gbol'],
  [{ platformName: null, integrationKey: null }, 'Unnamed platform'],
  [{}, 'Unnamed platform'],
])('the platform of %j is called %s', (of, title) => {
  expect(platformTitle({ id: 'a', ...of })).toBe(title)
})

describe('the accounting connections of a company', () => {
  test('are those to accounting platforms, or to nobody says what', () => {
    const all = [
      connection('bank', 'Linked', 'Banking'),
      connection('books', 'Linked'),
      connection('odd', 'Linked', null),
    ]
    expect(accountingConnections(all).map(({ id }) => id)).toEqual(['books', 'odd'])
  })

  test('stand with the usable one first, and those of an unknown status last', () => {
    const all = ['New', 'Unlinked', null, 'Deauthorized', 'PendingAuth', 'Linked'].map((status) =>
      connection(status ?? 'none', status),
    )
    expect(accountingConnections(all).map(({ id }) => id)).toEqual([
      'Linked',
      'PendingAuth',
      'Deauthorized',
      'New',
      'Unlinked',
      'none',
    ])
  })
})

test('the connection to work with is the one asked for, or else the usable one', () => {
  const all = [
    connection('old', 'Unlinked'),
    connection('now', 'Linked'),
    connection('bank', 'Linked', 'Banking'),
  ]
  expect(chooseConnection(all, 'old')?.id).toBe('old')
  expect(chooseConnection(all, 'gone')?.id).toBe('now')
  expect(chooseConnection(all, 'bank')?.id).toBe('now')
  expect(chooseConnection([], undefined)).toBeUndefined()
})
