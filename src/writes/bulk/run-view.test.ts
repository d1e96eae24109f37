import { expect, it } from 'vitest'
import { newRun } from './new-run.ts'
import { runOfCreates } from './run-deps.fixture.ts'
import { viewOf } from './run-view.ts'

it('stays the same object until something that it shows has changed', () => {
  const { run, rows } = newRun(runOfCreates(['A']), 'run-1', 0)
  const facts = { run, rows, where: 'nowhere' as const, since: undefined, entries: [], limitedUntil: 0 }
  const made = viewOf(facts, undefined, 5)
  expect(made.view).toMatchObject({ run, counts: { waiting: 1 }, at: 5 })
  expect(viewOf({ ...facts }, made, 6).view).toBe(made.view)
  expect(viewOf({ ...facts, limitedUntil: 9 }, made, 6).view).toMatchObject({ limitedUntil: 9, at: 6 })
  expect(viewOf({ ...facts, entries: [] }, made, 6).view).not.toBe(made.view)
})
