import { expect, it } from 'vitest'
import { RunRefused } from '../bulk/run-refused.ts'
import { runRefusalMessage, tooManyMessage } from './run-messages.ts'

it('says how many changes the rest of the day is enough for', () => {
  expect(runRefusalMessage(new RunRefused('quota', { fit: 1200 }))).toContain('for 1,200 changes')
  expect(runRefusalMessage(new RunRefused('quota', { fit: 1 }))).toContain('for 1 change,')
  expect(runRefusalMessage(new RunRefused('quota', { fit: 0 }))).toContain('for any of these')
})

it('says that nothing was sent, whatever is wrong', () => {
  for (const error of [
    new RunRefused('other-run'),
    new RunRefused('offline'),
    new RunRefused('not-loaded'),
    new RunRefused('not-storable'),
    new TypeError('x'),
  ])
    expect(runRefusalMessage(error)).toContain('othing was sent')
})

it('says before a run is started that it’s too long, in the same words', () => {
  expect(tooManyMessage(2)).toBe(
    'There are enough Codat requests left today for 2 changes, not for all of these.',
  )
  expect(runRefusalMessage(new RunRefused('quota', { fit: 2 }))).toBe(
    `${tooManyMessage(2)} Nothing was sent.`,
  )
})
