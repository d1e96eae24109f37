import { describe, expect, test } from 'vitest'
import { companyOf } from '../../testing/company.ts'
import type { Connection, ConnectionStatus } from '../codat/wire.ts'
import { connectionBody } from './company.ts'

const CREATED = '2026-01-14T10:45:18Z'

const connection = (id: string, platformKey: string, status: ConnectionStatus, lastSync?: string) =>
  connectionBody('company', {
    id,
    platformKey,
    status,
    created: CREATED,
    ...(lastSync !== undefined && { lastSync }),
  })

const companyWith = (...connections: Connection[]) => companyOf(connections)

describe('the connection whose customers a company shows', () => {
  test.each([
    ['the linked one', [['a', 'hbql', 'Unlinked'] as const, ['b', 'gbol', 'Linked'] as const], 'b'],
    [
      'the first one if none is linked',
      [
        ['a', 'hbql', 'Unlinked'],
        ['b', 'gbol', 'Deauthorized'],
      ],
      'a',
    ],
    [
      'never that of a bank or a shop',
      [
        ['a', 'dfxm', 'Linked'],
        ['b', 'gbol', 'Unlinked'],
      ],
      'b',
    ],
    ['none if there is no accounting software', [['a', 'fztf', 'Linked']], undefined],
    ['none if there is nothing', [], undefined],
  ] as const)('is %s', (_, connections, id) => {
    const company = companyWith(...connections.map(([one, key, status]) => connection(one, key, status)))
    expect(company.accountingConnection?.id).toBe(id)
  })
})

describe('what waits for the accounting software', () => {
  test('runs at once in the cloud', () => {
    const [xero] = [connection('a', 'gbol', 'Linked')]
    const ran: number[] = []
    companyWith(xero).whenReachable(xero, 7, (at) => ran.push(at))
    expect(ran).toEqual([7])
  })

  test('waits for the machine of an offline connector, then runs in order, once', () => {
    const [desktop] = [connection('a', 'pqsw', 'Linked')]
    const company = companyWith(desktop)
    const ran: string[] = []
    company.whenReachable(desktop, 1, (at) => ran.push(`first ${at}`))
    company.whenReachable(desktop, 2, (at) => ran.push(`second ${at}`))
    expect(ran).toEqual([])
    company.switchConnector(true, 9)
    company.switchConnector(true, 10)
    company.whenReachable(desktop, 11, (at) => ran.push(`third ${at}`))
    expect(ran).toEqual(['first 9', 'second 9', 'third 11'])
    company.switchConnector(false, 12)
    company.whenReachable(desktop, 13, (at) => ran.push(`fourth ${at}`))
    expect(ran).toHaveLength(3)
  })
})

describe('a company on the wire', () => {
  test('leaves out what is unknown', () => {
    expect(companyWith().body()).toEqual({
      id: 'company',
      name: 'Acme',
      created: CREATED,
      platform: '',
      redirect: 'https://link.codat.io/company/company',
      dataConnections: [],
    })
  })

  test('was synced when the latest of its connections was', () => {
    const company = companyWith(
      connection('a', 'gbol', 'Linked', '2026-11-20T04:12:37Z'),
      connection('b', 'hbql', 'Unlinked', '2026-11-21T04:12:37Z'),
      connection('c', 'qhyg', 'PendingAuth'),
    )
    expect(company.body().lastSync).toBe('2026-11-21T04:12:37Z')
  })

  test('has connections that name their platform', () => {
    expect(connection('a', 'gbol', 'Linked')).toMatchObject({
      integrationKey: 'gbol',
      platformName: 'Xero',
      sourceType: 'Accounting',
      linkUrl: 'https://link-api.codat.io/companies/company/connections/a/start',
    })
    expect(() => connection('a', 'none', 'Linked')).toThrow('Unknown platform key none')
  })
})

test('settings that were not given have defaults', () => {
  expect(companyWith().settings).toEqual({
    baseCurrency: 'GBP',
    multiCurrency: true,
    autoNumbering: true,
    otherNames: [],
  })
})
