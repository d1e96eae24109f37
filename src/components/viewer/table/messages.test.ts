import { expect, it } from 'vitest'
import { TABLE_OMISSIONS } from './messages.ts'

it('says where a quotation mark isn’t closed', () => {
  expect(TABLE_OMISSIONS.unclosedQuote(1, ['row 2, line 3'])).toBe(
    'A quotation mark in row 2, line 3 isn’t closed. The row is shown with the mark, so no row is lost.',
  )
})
