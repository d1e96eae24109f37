import { expect, it } from 'vitest'
import { matchRows } from './match-row.ts'
import { MATCHES } from './matches.fixture.ts'

it('shows a row for each customer, which leads there where its ID can be in a link', () => {
  const rows = MATCHES.flatMap(matchRows)
  expect(rows.map(({ linkId, cells }) => [linkId, ...cells.slice(0, 3).map(({ text }) => text)])).toEqual([
    ['7', 'acme', '1 of 12 by name without its legal form', 'Acme\tLtd (Archived)'],
    [undefined, 'acme', '2 of 12 by name without its legal form', 'Acme\tLtd (Deleted)'],
    [undefined, 'nobody\nat all', 'Not found', ''],
  ])
  expect(new Set(rows.map(({ key }) => key)).size).toBe(3)
})
