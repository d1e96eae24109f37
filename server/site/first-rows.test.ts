import { expect, it } from 'vitest'
import { readAddress } from '../../src/lib/paths/read-address.ts'
import { firstRows } from './first-rows.ts'
import type { Rendering } from './rendering.ts'

const PLACE = readAddress('/companies/co/customers', '')
const data = (text: string, status = 200) => ({ status, headers: {}, text })
const rowsOf = (renderFirst: Rendering['renderFirst']): Rendering => ({
  renderFirst,
  modelUrl: () => undefined,
  renderForm: () => '',
  renderSample: () => undefined,
})

const ECHO = rowsOf((place, body, locale) => [place.name, JSON.stringify(body), locale].join(' '))
const DATA = '<script type="application/json" id="first-data" data-init="{&quot;status&quot;:200,'

it.each([
  ['de-at,de;q=0.8,en;q=0.5', 'customers {"id":7} de-AT'],
  ['*', 'customers {"id":7} '],
  ['not a language', 'customers {"id":7} '],
  [undefined, 'customers {"id":7} '],
])('renders the data in the first language of %s, and sends it along', (languages, html) => {
  expect(firstRows(ECHO, PLACE, data('{"id":7}'), languages)).toMatch(
    new RegExp(`^${html}${DATA}`.replaceAll(/[{}]/g, '\\$&')),
  )
})

it.each([
  ['an error', ECHO, data('{"id":7}', 500)],
  ['what is no JSON', ECHO, data('{"id":')],
  [
    'data that can’t be rendered',
    rowsOf(() => {
      throw new Error('no')
    }),
    data('{}'),
  ],
  ['a build without rendering', undefined, data('{"id":7}')],
])('sends %s without rows', (_, rendering, of) => {
  expect(firstRows(rendering, PLACE, of, 'en')).toMatch(/^<script type="application\/json" id="first-data"/)
})

it('is nothing where the page had better ask', () => {
  expect(firstRows(ECHO, PLACE, undefined, 'en')).toBe('')
})
