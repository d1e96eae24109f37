import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readAddress } from '../../src/lib/paths/read-address.ts'
import { temporaryFolder } from '../testing/built-site.ts'
import { loadRows, ROWS_FILE } from './first-rows.ts'

const PLACE = readAddress('/companies/co/customers', '')
const data = (text: string, status = 200) => ({ status, headers: {}, text })

function rowsOf(source?: string) {
  const folder = temporaryFolder()
  if (source !== undefined) writeFileSync(join(folder, ROWS_FILE), source)
  return loadRows(folder)
}

const ECHO = 'export const renderFirst = (place, body, locale) => [place.name, body.id, locale].join(" ")'

it.each([
  ['de-at,de;q=0.8,en;q=0.5', 'customers 7 de-AT'],
  ['*', 'customers 7 '],
  ['not a language', 'customers 7 '],
  [undefined, 'customers 7 '],
])('renders the data in the first language of %s', async (languages, html) => {
  expect(await rowsOf(ECHO)(PLACE, data('{"id":7}'), languages)).toBe(html)
})

it.each([
  ['an error', ECHO, data('{"id":7}', 500)],
  ['what is no JSON', ECHO, data('{"id":')],
  ['data that can’t be rendered', 'export const renderFirst = () => { throw new Error("no") }', data('{}')],
  ['a build without rendering', undefined, data('{"id":7}')],
])('renders nothing for %s', async (_, source, of) => {
  expect(await rowsOf(source)(PLACE, of, 'en')).toBe('')
})
