import { expect, it } from 'vitest'
import { entryWithResponse } from './entry.fixture.ts'
import { correctionOf } from './correction.ts'
import { relatedEntries } from './related-entries.ts'

it('has all that says what became of a failure', () => {
  const failed = entryWithResponse('Failed', { id: 'a', customerId: null })
  const again = entryWithResponse('Failed', { id: 'b', linkedTo: 'a', customerId: null })
  const third = entryWithResponse('Success', { id: 'c', linkedTo: 'b', customerId: 'C-1' })
  const others = ['C-2', 'C-3'].map((id) => entryWithResponse('Success', { id, customerId: id }))
  const entries = [...others, third, again, failed]
  const related = relatedEntries(entries)
  expect(related(failed).map(({ id }) => id)).toEqual(['c', 'b'])
  expect(correctionOf(failed, related(failed))).toEqual(correctionOf(failed, entries))
  expect(correctionOf(failed, related(failed))?.state).toBe('corrected')
  expect(related(entryWithResponse('Failed', { customerId: 'C-2' })).map(({ id }) => id)).toContain('C-2')
})
