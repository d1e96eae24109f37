import { describe, expect, it } from 'vitest'
import { matchLines } from './match.ts'
import { recordsOf, SAMPLE } from './records.fixture.ts'

const match = (...lines: string[]) => matchLines(SAMPLE, { lines, show: undefined, offset: 0, limit: 100 })

describe('a line of a list finds', () => {
  it.each([
    ['an ID', '3', 'id', ['3']],
    ['the ID of a record that can’t be read', '5', 'id', ['5']],
    ['an email in another case', ' HELLO@zoes-cafe.EXAMPLE ', 'email', ['1']],
    ['an email with a name before it', 'Zoë <hello@zoes-cafe.example>', 'email', ['1']],
    ['a contact’s email', 'bo@ek.example', 'email', ['1']],
    ['a name', "ZOE'S CAFE, LTD.", 'name', ['1']],
    ['a name before a contact of that name', 'Bo Ek', 'name', ['4']],
    ['a phone number', '+44 20 7946 0012', 'phone', ['1']],
    ['a contact’s phone', '0044 7700 900123', 'phone', ['1']],
    ['a contact name', 'Zoe Muller', 'contact', ['1']],
    ['a name with another legal form', 'Zoë’s Café GmbH', 'looseName', ['1']],
    ['several under a name without legal forms', 'Acme', 'looseName', ['2', '3']],
    ['only one under its own legal form', 'Acme Ltd.', 'looseName', ['2', '3']],
    ['the exact name alone', 'acme gmbh', 'name', ['3']],
    ['nothing', 'Nobody at all', undefined, []],
    ['nothing for a name with digits', 'Studio 02079460012', undefined, []],
  ])('%s', (_, line, by, ids) => {
    const { rows } = match(line)
    expect(rows.map((row) => [row.by, row.customers.map(({ id }) => id)])).toEqual([[by, ids]])
  })
})

it('counts what lines came to, and shows those that are asked for', () => {
  const lines = ['1', 'Acme', 'nobody', '2']
  expect(match(...lines).counts).toEqual({ found: 2, several: 1, none: 1 })
  const found = matchLines(SAMPLE, { lines, show: 'found', offset: 1, limit: 1 })
  expect(found.counts).toEqual({ found: 2, several: 1, none: 1 })
  expect(found.rows.map(({ line }) => line)).toEqual(['2'])
})

it('counts all of several and names the first', () => {
  const twins = recordsOf(...Array.from({ length: 30 }, (_, n) => ({ id: `t${n}`, customerName: 'Twin' })))
  const { rows } = matchLines(twins, { lines: ['twin'], show: undefined, offset: 0, limit: 1 })
  expect(rows[0]).toMatchObject({ result: 'several', count: 30 })
  expect(rows[0]?.customers).toHaveLength(10)
})
