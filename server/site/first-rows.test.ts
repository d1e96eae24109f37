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
  renderRecord: () => '',
  renderSample: () => undefined,
})

const ECHO = rowsOf((place, body, locale) => [place.name, JSON.stringify(body), locale].join(' '))
const DATA = '<script type="application/json" id="first-data" data-init="{&quot;status&quot;:200,'

it('renders the data in the reader’s language, and sends it along', () => {
  expect(firstRows(ECHO, PLACE, data('{"id":7}'), 'de-AT')).toMatch(
    new RegExp(`^customers {"id":7} de-AT${DATA}`.replaceAll(/[{}]/g, '\\$&')),
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
