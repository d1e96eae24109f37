import { expect, it } from 'vitest'
import { personMessages } from './messages.ts'

it.each([
  [{ changes: 1, runs: 0, drafts: 0 }, '1 change from'],
  [{ changes: 1200, runs: 1, drafts: 2 }, '1,200 changes, 1 run, and 2 drafts from'],
  [{ changes: 0, runs: 2, drafts: 1 }, '2 runs and 1 draft from'],
])('counts only what there is: %j', (work, text) => {
  expect(personMessages.unclaimed(work)).toContain(`This browser has ${text}`)
})
