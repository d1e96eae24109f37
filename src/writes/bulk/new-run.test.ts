import { expect, it } from 'vitest'
import { newRun } from './new-run.ts'
import { runOfCreates } from './run-deps.fixture.ts'
import { readRow, readRun } from './run-format.ts'

it('can be read as it is stored, each row waiting at its place', () => {
  const { run, rows } = newRun(runOfCreates(['A', 'B']), 'run-1', 5)
  expect(readRun(structuredClone(run))).toEqual([run])
  expect(rows.flatMap((row) => readRow(structuredClone(row)))).toEqual(rows)
  expect(run).toMatchObject({ id: 'run-1', count: 2, createdAt: 5, state: 'paused' })
  expect(rows.map(({ runId, index, title, state }) => [runId, index, title, state])).toEqual([
    ['run-1', 0, 'A', 'waiting'],
    ['run-1', 1, 'B', 'waiting'],
  ])
})
