import { describe, expect, it } from 'vitest'
import { companyRow, needsAttention, syncCell } from './company-row.ts'

const now = Date.parse('2026-11-20T12:00:00Z')
const texts = (company: Parameters<typeof companyRow>[0]) =>
  companyRow(company, now, 'en-GB').cells.map(({ text }) => text)

describe('a company’s row', () => {
  it('shows the accounting connection to work with', () => {
    const dataConnections = [
      { id: 'a', platformName: 'Shop', status: 'Linked', sourceType: 'Commerce' },
      { id: 'b', platformName: 'Old books', status: 'Unlinked', sourceType: 'Accounting' },
      {
        id: 'c',
        platformName: 'Xero',
        status: 'Linked',
        sourceType: 'Accounting',
        lastSync: '2026-11-20T09:00:00Z',
      },
    ]
    expect(texts({ id: '1', name: 'Acme', created: '2026-01-31', dataConnections })).toEqual([
      'Acme',
      'Xero',
      '3 hr ago',
      '',
      '',
      'Acme',
    ])
  })

  it('says what is missing', () => {
    expect(texts({ id: '1', name: ' ', dataConnections: [] })).toEqual([
      'Company 1',
      'No accounting platform',
      'Never',
      '',
      '',
      'Company 1',
    ])
    expect(texts({ id: '1' })[1]).toBe('Unknown')
  })

  it('names the companies above and below it, and its tags', () => {
    const company = {
      id: '1',
      name: 'Acme UK',
      tags: { region: 'uk', team: 'sales' },
      referenceParentCompany: { id: '0', name: 'Acme Group' },
      referenceSubsidiaryCompanies: [
        { id: '2', name: 'Acme Wales' },
        { id: '3', name: '' },
      ],
    }
    expect(texts(company)[4]).toBe(
      'Part of Acme Group · Parent of Acme Wales, Company 3 · region=uk · team=sales',
    )
  })
})

const xero = { id: 'c', platformName: 'Xero', status: 'Linked', sourceType: 'Accounting' }
const synced = { ...xero, lastSync: '2026-11-20T09:00:00Z' }

const look = (lastSync: string) =>
  companyRow({ id: '1', dataConnections: [{ ...xero, lastSync }] }, now).cells[2]?.look

describe('a company needs attention', () => {
  it.each<[string, object, boolean, string | undefined]>([
    ['linked and synced', { dataConnections: [synced] }, false, undefined],
    [
      'linked, and synced as a company',
      { dataConnections: [xero], lastSync: '2026-11-20' },
      false,
      undefined,
    ],
    ['never synced', { dataConnections: [xero] }, true, undefined],
    ['never synced, in an empty text', { dataConnections: [{ ...xero, lastSync: '' }] }, true, undefined],
    [
      'never synced, in the year 1',
      { dataConnections: [{ ...xero, lastSync: '0001-01-01T00:00:00' }] },
      true,
      undefined,
    ],
    ['waiting', { dataConnections: [{ ...synced, status: 'PendingAuth' }] }, true, 'PendingAuth'],
    ['cut', { dataConnections: [{ ...synced, status: 'Deauthorized' }] }, true, 'Deauthorized'],
    ['without a platform', { dataConnections: [] }, false, undefined],
  ])('or not: %s', (_name, company, expected, mark) => {
    expect(needsAttention({ id: '1', ...company })).toBe(expected)
    expect(companyRow({ id: '1', ...company }, now).cells[1]?.mark).toBe(mark)
  })

  it.each([
    ['2026-11-19T12:00:00Z', undefined],
    ['2026-11-01T12:00:00Z', 'old'],
    ['', 'old'],
    ['0001-01-01T00:00:00', 'old'],
    ['2026-11-19T12:00:00', undefined],
  ])('and old data is marked: %j', (lastSync, expected) => {
    expect(look(lastSync)).toBe(expected)
  })

  it('and nothing is marked that can’t be synced', () => {
    expect(companyRow({ id: '1', dataConnections: [] }, now).cells[2]).toMatchObject({
      text: 'Never',
      look: undefined,
    })
  })
})

describe('when customers were synced', () => {
  const company = { id: '1', dataConnections: [synced] }

  it.each([
    ['not known yet', undefined, '3 hr ago', undefined],
    [
      'older than the company',
      { currentStatus: 'Complete', lastSuccessfulSync: '2026-10-30T12:00:00Z' },
      '21 days ago',
      'old',
    ],
    ['never', {}, 'Never', 'old'],
    [
      'failed',
      { currentStatus: 'FetchError', lastSuccessfulSync: '2026-11-20T09:00:00Z' },
      'Sync failed',
      'old',
    ],
    [
      'under way',
      { currentStatus: 'Fetching', lastSuccessfulSync: '2026-11-20T09:00:00Z' },
      'Syncing…',
      undefined,
    ],
  ])('%s', (_name, status, text, expected) => {
    expect(syncCell(company, status, now, 'en-GB')).toMatchObject({ text, look: expected })
  })

  it('is exact in the tooltip, also after a sync that failed', () => {
    const status = { currentStatus: 'FetchError', lastSuccessfulSync: '2026-11-20T09:00:00' }
    expect(syncCell(company, status, now, 'en-GB').title).toBe(
      'Last synced 20 Nov 2026, 09:00 company local time',
    )
  })
})
