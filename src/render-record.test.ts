import { expect, it } from 'vitest'
import { readAddress } from './lib/paths/read-address.ts'
import { renderRecord } from './render-record.tsx'

const LINKED = {
  id: 'x',
  status: 'Linked',
  platformName: 'Xero',
  integrationKey: 'gbol',
  sourceType: 'Accounting',
}
const COMPANY = { id: 'co', name: 'Harbour & Co', dataConnections: [LINKED] }
const RECORD = {
  id: '7',
  customerName: 'Kim <b>&',
  defaultCurrency: 'GBP',
  addresses: [{ type: 'Billing', line1: 'Quay 1', country: 'IE' }],
  contacts: [{ name: 'Bo', modifiedDate: '2026-11-01T10:00:00+02:00' }],
  sourceModifiedDate: '2026-11-01T10:00:00Z',
  modifiedDate: '2026-11-01T10:00:00',
}
const READER = { locale: 'en-GB', canWrite: 'true' }

interface Asked {
  company?: unknown
  reader?: typeof READER
  path?: string
  search?: string
}

function at(record: unknown, asked: Asked = {}): string {
  const { company = COMPANY, reader = READER, path = '/companies/co/customers/7', search = '' } = asked
  return renderRecord(readAddress(path, search), { company, record }, reader)
}

it('is the whole page of the record, with its company, for the device to compare', () => {
  const html = at(RECORD)
  expect(html).toMatch(
    /^<template data-key="\[&quot;co&quot;,&quot;x&quot;,&quot;7&quot;\]" data-company="co" data-customer="7"/,
  )
  expect(html).toContain('Harbour &amp; Co')
  expect(html).toContain('<h1')
  for (const text of ['Kim &lt;b&gt;&amp;', 'Quay 1\nIE', 'GBP · British Pound', 'Changed in Xero'])
    expect(html).toContain(text)
  expect(html).toContain('href="/companies/co/customers/7/edit?connection=x"')
  expect(html).not.toContain(' style="')
})

it('leaves moments to the device, whose zone they are written in, and shifts no other time', () => {
  const html = at(RECORD)
  const moments = [...html.matchAll(/data-instant="(\d+)">(.*?)</g)].map(([, ms, text]) => [Number(ms), text])
  expect(moments).toEqual([
    [Date.UTC(2026, 10, 1, 8), '\u00A0'],
    [Date.UTC(2026, 10, 1, 10), '\u00A0'],
  ])
  expect(html).toContain('1 Nov 2026, 10:00 company local time')
  const [, options = ''] = /data-instants="(.*?)"/.exec(html) ?? []
  expect(html).toContain('data-locale="en-GB"')
  expect(JSON.parse(options.replaceAll('&quot;', '"'))).toEqual({
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  })
})

it('is for its reader: the language, and what may be done', () => {
  expect(at(RECORD, { reader: { locale: 'de', canWrite: 'viewer' } })).toContain('GBP · Britisches Pfund')
  expect(at(RECORD, { reader: { locale: 'de', canWrite: 'viewer' } })).toContain('You have view-only access.')
  expect(at(RECORD)).not.toContain('view-only')
})

it('is large where its customer has a hundred contacts', () => {
  const contact = {
    name: 'Bo',
    email: 'bo@example.com',
    phone: [1, 2, 3].map((number) => ({ type: 'Unknown', number: `+44 ${number}` })),
    address: { type: 'Unknown', line1: 'Quay 1', city: 'Cork', country: 'IE', postalCode: 'T12' },
    status: 'Active',
    modifiedDate: '2026-11-01T10:00:00Z',
  }
  const html = at({ ...RECORD, contacts: Array.from({ length: 100 }, () => contact) })
  expect(html.match(/<h3/g)?.length).toBeGreaterThan(100)
})

it('keeps carriage returns', () => {
  expect(at({ ...RECORD, contactName: 'Kim\r=1+1' })).toContain('Kim&#13;=1+1')
})

it('says what is special about a record', () => {
  expect(at({ ...RECORD, metadata: { isDeleted: true } })).toContain('Deleted')
  const unlinked = { ...COMPANY, dataConnections: [{ ...LINKED, status: 'Unlinked' }] }
  expect(at(RECORD, { company: unlinked })).toContain('Reconnect')
  expect(at(RECORD, { company: { ...COMPANY, dataConnections: [] } })).toContain('No accounting')
})

let deep: unknown = 'end'
for (let depth = 0; depth < 600; depth++) deep = { deep }

it.each([
  ['that can’t be read', { id: 7 }, {}],
  ['that is missing', undefined, {}],
  ['of another id', { ...RECORD, id: '8' }, {}],
  ['with thousands of contacts', { ...RECORD, contacts: Array.from({ length: 2500 }, () => ({})) }, {}],
  ['with a NUL', { ...RECORD, contactName: 'Kim\0' }, {}],
  ['with half a character', { ...RECORD, contactName: 'Kim \uD83D' }, {}],
  ['nested too deeply', { ...RECORD, supplementalData: { content: { deep } } }, {}],
  ['of a company that can’t be read', RECORD, { company: null }],
  ['of a company that doesn’t tell its connections', RECORD, { company: { id: 'co' } }],
  ['with an address that can’t be understood', RECORD, { search: '?page=none' }],
  ['on other pages', RECORD, { path: '/companies/co/customers/7/history' }],
])('leaves a record %s to the application', (_, record, more) => {
  expect(at(record, more)).toBe('')
})
