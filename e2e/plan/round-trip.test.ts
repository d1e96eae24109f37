import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCustomers } from '../../server/emulator/books/make-customers.ts'
import { returnedBy } from '../../server/emulator/books/returned.ts'
import { hostileCustomers } from '../../server/emulator/books/hostile-customers.ts'
import { unicodeCustomers } from '../../server/emulator/books/special-customers.ts'
import { PLATFORMS } from '../../server/emulator/codat/platforms.ts'
import { modelOf } from '../../server/emulator/models/model-of.ts'
import { pushOption } from '../../server/emulator/models/push-option.ts'
import { asJson, isJsonObject } from '../../src/lib/json.ts'
import type { JsonObject } from '../../src/lib/json.ts'
import { parseModel } from '../../src/model/parse/push-option.ts'
import { planRows } from '../../src/model/plan/plan-context.fixture.ts'
import { runs, SEED } from '../support/random-runs.ts'
import { contextOf, editCells, exported } from './planned-export.ts'

/** The customers of a generated company as Codat returns them: no member is there but absent. */
function companyOf(key: string, seed: string, count: number): JsonObject[] {
  const customers = [...makeCustomers(key, count, seed), ...hostileCustomers(), ...unicodeCustomers()]
  return customers.map((customer) => {
    const json = asJson(JSON.parse(JSON.stringify(returnedBy(key)(customer))))
    return isJsonObject(json) ? json : {}
  })
}

const models = PLATFORMS.flatMap(({ key, name }) => {
  const served = modelOf(key)
  const model = served === undefined ? null : parseModel(pushOption(served))
  return model === null ? [] : [{ key, name, model }]
})

it('every integration that can be written is tried', () => {
  expect(models.length).toBeGreaterThanOrEqual(14)
})

describe.each(models)('$name', ({ key, model }) => {
  it('an export comes back without a change, and k edited cells are exactly k changes', async () => {
    const company = fc.record({
      seed: fc.string({ minLength: 1, maxLength: 6 }),
      format: fc.constantFrom('csv' as const, 'xlsx' as const),
      picks: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 25 }),
    })
    await fc.assert(
      fc.asyncProperty(company, async ({ seed, format, picks }) => {
        const records = companyOf(key, `${SEED} ${seed}`, 30)
        const table = await exported(records, format)
        const context = contextOf(model, records, table.headings)
        const untouched = planRows(table.rows, context)
        expect(untouched.rows.flatMap(({ cells }) => cells)).toEqual([])
        expect(untouched.counts).toEqual({
          create: 0,
          update: 0,
          refused: 0,
          ambiguous: 0,
          unchanged: records.length,
        })

        const { rows, edited } = editCells(table.rows, context, picks)
        const plan = planRows(rows, context)
        const found = plan.rows.flatMap(({ cells }, row) =>
          cells.map(({ column, after }) => [`${row} ${column}`, after] as const),
        )
        expect(new Map(found)).toEqual(edited)
        expect(found.length).toBe(edited.size)
        const { create, update, unchanged, refused, ambiguous } = plan.counts
        expect(create + update + unchanged + refused + ambiguous).toBe(records.length)
        expect(plan.rows.filter(({ send }) => send !== null)).toHaveLength(create + update)
      }),
      { numRuns: runs(70, 3) },
    )
  })
})
