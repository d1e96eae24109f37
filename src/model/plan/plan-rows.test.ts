import { expect, it } from 'vitest'
import { textKey } from '../../lib/format/fold-text.ts'
import { planMessages } from '../messages/plan-messages.ts'
import { contextOf, known, planRows } from './plan-context.fixture.ts'

const customers = ['Ada', 'Bo'].map((customerName, place) => known({ id: String(place + 1), customerName }))
const context = contextOf(['id', 'customerName', 'emailAddress'], customers)

const plan = (...rows: string[][]) =>
  planRows(
    rows.map((cells, place) => ({ number: place + 2, cells })),
    context,
  )

it('rows are counted by what becomes of them', () => {
  const { counts, rows } = plan(
    ['1', 'Ada', ''],
    ['2', 'Bo', 'bo@example.com'],
    ['', 'Cem', ''],
    ['9', 'Dee', ''],
  )
  expect(counts).toEqual({ create: 1, update: 1, unchanged: 1, refused: 1, ambiguous: 0 })
  expect(rows.map(({ number }) => number)).toEqual([2, 3, 4, 5])
})

it('a customer is changed once, and a name created once', () => {
  const { rows } = plan(
    ['1', 'Ada', ''],
    ['1', 'Ada', 'a@example.com'],
    ['1', 'Ada', 'b@example.com'],
    ['', 'Cem', ''],
    ['', 'CEM ', ''],
  )
  expect(rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'update', 'refused', 'create', 'refused'])
  expect(rows[2]?.reasons).toEqual([planMessages.sameCustomer(3)])
  expect(rows[4]?.cells).toMatchObject([{ column: 1, problem: planMessages.sameName(5) }])
})

it('a name that another customer has, or gets, is a warning', () => {
  const { rows, withWarnings } = plan(['1', 'bo', ''], ['2', 'Cem', ''], ['', 'cem', 'x@example.com'])
  expect(rows.map(({ warnings }) => warnings)).toEqual([
    [planMessages.nameTaken],
    [],
    [planMessages.nameTakenInFile(3)],
  ])
  expect(withWarnings).toBe(2)
})

it('new customers with the same email or tax number as an earlier row are warned of, and are sent', () => {
  const paths = ['customerName', 'emailAddress', 'taxNumber']
  const cells = [
    ['Ada', 'x@example.com', 'GB 12'],
    ['Bo', ' X@example.com', ''],
    ['Cem', 'cem@example.com', 'gb-12'],
    ['Dee', '', ''],
    ['Eve', '', ''],
    // Refused for its name, so that no row is like it.
    ['eve', 'eve@example.com', ''],
    ['Fay', 'eve@example.com', ''],
  ]
  const planned = planRows(
    cells.map((row, place) => ({ number: place + 2, cells: row })),
    contextOf(paths, []),
  )
  // The model has its own to say about some of these.
  const ofOthers = planned.rows.map(({ warnings }) => warnings.filter((text) => text.startsWith('Row ')))
  expect(ofOthers).toEqual([
    [],
    [planMessages.sameInFile.emailAddress(2)],
    [planMessages.sameInFile.taxNumber(2)],
    [],
    [],
    [],
    [],
  ])
  expect(planned.counts).toMatchObject({ create: 6, refused: 1 })
})

it('changes of customers that are there may share an email: each is a customer of its own', () => {
  const { rows } = plan(['1', '', 'x@example.com'], ['2', '', 'x@example.com'])
  expect(rows.map(({ outcome, warnings }) => [outcome, warnings])).toEqual([
    ['update', []],
    ['update', []],
  ])
})

it('changes that empty a field are counted, as far as they are sent', () => {
  const withEmail = [known({ id: '1', customerName: 'Ada', emailAddress: 'a@example.com' })]
  const rows = [
    { number: 2, cells: ['1', '', '[clear]'] },
    { number: 3, cells: ['1', '', '[clear]'] },
    { number: 4, cells: ['', 'Cem', '[clear]'] },
  ]
  const { clearing } = planRows(rows, contextOf(['id', 'customerName', 'emailAddress'], withEmail))
  expect(clearing).toBe(1)
})

it('a customer that was just made isn’t made again before a sync has brought it', () => {
  const unsyncedNames = new Set([textKey('New Ltd')])
  const afterMaking = contextOf(
    ['customerName', 'emailAddress'],
    [known({ id: '1', customerName: 'Old Ltd' })],
    {
      unsyncedNames,
    },
  )
  const names = ['new  ltd', 'Old Ltd', 'Another Ltd']
  const { rows, counts } = planRows(
    names.map((name, place) => ({ number: place + 2, cells: [name, 'a@b.example'] })),
    afterMaking,
  )
  expect(counts).toMatchObject({ create: 1, update: 1, refused: 1 })
  expect(rows[0]).toMatchObject({ outcome: 'refused', reasons: [planMessages.justMade], send: null })
})
