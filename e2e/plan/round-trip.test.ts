import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedCells } from '../../src/model/plan/changed-cells.ts'
import { planRows } from '../../src/model/plan/plan-context.fixture.ts'
import { targetAt } from '../../src/model/plan/target.ts'
import { runs, SEED } from '../support/random-runs.ts'
import { companyOf, models } from './generated-companies.ts'
import { contextOf, editCells, exported } from './planned-export.ts'

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
        const sent = plan.rows.flatMap(({ send }) => (send === null ? [] : [send]))
        expect(sent).toHaveLength(create + update)

        // What a run hands back of these is the same changes again.
        for (const send of sent) {
          const cells = changedCells(model, send)
          const paths = ['id', ...cells.map(([path]) => path)]
          const again = planRows(
            [{ number: 2, cells: [send.customerId ?? '', ...cells.map(([, text]) => text)] }],
            { ...context, targets: paths.map((path) => targetAt(model, path)) },
          )
          expect(again.rows[0]?.send).toEqual(send)
        }
      }),
      { numRuns: runs(70, 3) },
    )
  })
})
