import { expect, it } from 'vitest'
import { hitColumns, hitRow } from './hit-row.ts'

const hit = {
  id: '7',
  title: 'Acme',
  isDeleted: false,
  status: 'Active',
  email: 'a@b.example',
  phone: undefined,
  found: [],
}

it('shows a customer with where it was found', () => {
  const found = [
    { path: 'addresses[0].city', text: 'Leeds' },
    { path: 'contacts[1].email', text: 'bo@ek.example' },
  ]
  const { linkId, cells } = hitRow({ ...hit, found }, 0)
  expect(linkId).toBe('7')
  expect(cells.map(({ text }) => text)).toEqual([
    'Acme',
    'City: Leeds · Contact’s email: bo@ek.example',
    'a@b.example',
    '',
  ])
  expect(cells[0]?.mark).toBeUndefined()
})

it('marks what isn’t normal', () => {
  expect(hitRow({ ...hit, status: 'Archived' }, 0).cells[0]?.mark).toBe('Archived')
  expect(hitRow({ ...hit, isDeleted: true }, 0).cells[0]).toMatchObject({ mark: 'Deleted', isStruck: true })
  const nameless = hitRow({ ...hit, id: undefined }, 3)
  expect(nameless).toMatchObject({ key: 'row-3', linkId: undefined })
  // The table says why there is no link.
  expect(nameless.cells[0]?.title).toBeUndefined()
})

/** The fields on the second line of a card. */
const secondLine = (isSearched: boolean) =>
  hitColumns(isSearched).flatMap(({ field, card }) => (card?.startsWith('line') ? [field] : []))

it('shows a second line on each card, whether anything is searched for or not', () => {
  expect(secondLine(false)).toEqual(['email', 'phone'])
  expect(secondLine(true)).toEqual(['found', 'phone'])
})
