import { expect, it } from 'vitest'
import { badBytes } from './messages.ts'

it('names the first character that isn’t valid', () => {
  expect(badBytes(1, 'UTF-8', 'row 2, line 3')).toBe(
    'One character isn’t valid UTF-8 and shows as “�” (row 2, line 3). If more looks wrong, choose another encoding.',
  )
})
