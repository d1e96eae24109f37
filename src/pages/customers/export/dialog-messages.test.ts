import { expect, it } from 'vitest'
import { exportDialogMessages } from './dialog-messages.ts'

it('an export says what it costs before it begins', () => {
  expect(exportDialogMessages.cost(2345, 5, 900)).toBe(
    '2,345 customers: 5 requests to Codat, or more if the list changes while we read it. 900 left today.',
  )
  expect(exportDialogMessages.cost(1, 3, undefined)).toBe(
    '1 customer: 3 requests to Codat, or more if the list changes while we read it.',
  )
  expect(exportDialogMessages.cost(undefined, undefined, 900)).toMatch(/^Codat doesn’t say/)
})

it('a selection says how many customers are read to find it', () => {
  expect(exportDialogMessages.costOfSelected(2345, 5, undefined)).toBe(
    'To find them, we read 2,345 customers: 5 requests to Codat, or more if the list changes while we read it.',
  )
  expect(exportDialogMessages.costOfSelected(undefined, undefined, 900)).toMatch(/^Codat doesn’t say/)
})

it('JSON of the list’s columns isn’t said to hold every field', () => {
  expect(exportDialogMessages.hint('json', false)).toContain('Every field')
  expect(exportDialogMessages.hint('json', true)).toContain('These fields')
})
