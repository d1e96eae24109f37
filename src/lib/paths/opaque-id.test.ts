import { expect, it } from 'vitest'
import { canBeLinked } from './links.ts'
import { idProblem } from './opaque-id.ts'
import { OPAQUE_IDS } from './opaque-ids.fixture.ts'

it.each(OPAQUE_IDS)('%j is %s', (id, problem) => {
  expect(idProblem(id)).toBe(problem)
  expect(canBeLinked(id)).toBe(problem === undefined)
})

it("the form's own address is no record's", () => {
  expect(idProblem('new')).toBeUndefined()
  expect(canBeLinked('new')).toBe(false)
})
