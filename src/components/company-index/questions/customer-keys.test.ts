import { expect, it } from 'vitest'
import { lineKeys, recordKeys } from './customer-keys.ts'
import { recordsOf, SAMPLE } from './records.fixture.ts'

it('knows a customer by its fields and by its contacts', () => {
  const [first] = SAMPLE.map(recordKeys)
  expect(first).toMatchObject({
    id: ['1'],
    email: ['hello@zoes-cafe.example', 'bo@ek.example'],
    name: ['zoes cafe ltd'],
    contact: ['zoe muller', 'bo ek'],
    looseName: ['zoes cafe'],
  })
  expect(first?.phone).toEqual(['national 2079460012', 'national 7700900123'])
})

it('knows a record that can’t be read by its ID, if it has one', () => {
  const [unread, nameless] = recordsOf({ id: 7 }, { customerName: 'Nobody' }).map(recordKeys)
  expect(unread).toMatchObject({ id: ['7'], name: [] })
  expect(nameless).toMatchObject({ id: [], name: [] })
})

it('takes a line for whatever it could be', () => {
  expect(lineKeys(' Zoë <HELLO@zoes-cafe.example> ').email).toEqual(['hello@zoes-cafe.example'])
  expect(lineKeys('+44 20 7946 0012').phone).toContain('national 2079460012')
  expect(lineKeys('tel 020 7946 0012').phone).toContain('national 2079460012')
  expect(lineKeys('Studio 02079460012').phone).toEqual([])
})
