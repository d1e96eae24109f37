import { expect, it } from 'vitest'
import { searchChoice } from './search-choice.ts'

const named = (...names: string[]) => names.map((customerName) => ({ id: '0', customerName }))

it('is a search whose last letter changes the first row', () => {
  // "brist" is found in the same row as "bris"; "bramb" comes first only when its last letter is there.
  expect(searchChoice(named('Abara', 'Bramley', 'Bristol', 'Bramble'))).toEqual({
    text: 'bramb',
    first: 'Bramble',
  })
})

it('counts what else is searched: an email address leads to a row too', () => {
  const customers = [
    { id: '0', customerName: 'Abara', emailAddress: 'braml.bramb@abara.example' },
    ...named('Bramley', 'Bramble', 'Calder', 'Caldwell'),
  ]
  expect(searchChoice(customers)).toEqual({ text: 'caldw', first: 'Caldwell' })
})

it('says so when there is none', () => {
  expect(() => searchChoice(named('Abara'))).toThrow('No search')
})
