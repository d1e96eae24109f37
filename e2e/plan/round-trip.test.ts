import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trimUnseen } from '../../src/lib/format/unseen-text.ts'
import type { JsonObject } from '../../src/lib/json.ts'
import type { ModelNode } from '../../src/model/model-node.ts'
import type { PlanContext } from '../../src/model/plan/plan-row.ts'
import { planRows } from '../../src/model/plan/plan-context.fixture.ts'
import { changedCells } from '../../src/model/plan/changed-cells.ts'
import { suggestColumns } from '../../src/model/plan/suggest-columns.ts'
import { targetAt } from '../../src/model/plan/target.ts'
import { createCustomersTable } from '../../src/pages/customers/export/customers-table.ts'
import type { Table } from '../../src/components/plan/read/collect-rows.ts'
import { openTableFile } from '../../src/components/plan/read/read-table-file.ts'
import { runs, SEED } from '../support/random-runs.ts'
import { companyOf, indexOf, models } from './generated-companies.ts'

const CLEAR = '[clear]'

async function exported(records: readonly JsonObject[], format: 'csv' | 'xlsx'): Promise<Table> {
  const table = createCustomersTable(format, undefined)
  table.add(records)
  const written = table.write(() => undefined)
  const { read, first } = await openTableFile(written, `customers.${format}`)
  return read(first)
}

function contextOf(
  model: ModelNode,
  records: readonly JsonObject[],
  headings: readonly string[],
): PlanContext {
  return {
    model,
    platformName: 'Platform',
    canCreate: true,
    canUpdate: true,
    targets: suggestColumns(model, headings).map((path) => (path === null ? null : targetAt(model, path))),
    clearToken: CLEAR,
    index: indexOf(records),
  }
}

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

        const fields = context.targets.flatMap((target, column) => (target?.kind === 'field' ? [column] : []))
        const cellsOf = table.rows.map(({ cells }) => [...cells])
        const edited = new Map<string, string>()
        for (const [rowPick, columnPick, isCleared] of picks) {
          const row = rowPick % cellsOf.length
          const column = fields[columnPick % fields.length] ?? 0
          const cell = cellsOf[row]?.[column] ?? ''
          if (edited.has(`${row} ${column}`)) continue
          // Nothing to clear; a switch that is off is off without a value, too.
          if (isCleared && (cell.trim() === '' || cell === 'false')) continue
          const text = isCleared ? CLEAR : `${cell}x${row}`
          cellsOf[row]?.splice(column, 1, text)
          // What can't be seen at the ends of a cell is taken away, as in the form.
          edited.set(`${row} ${column}`, isCleared ? '' : trimUnseen(text))
        }
        const plan = planRows(
          table.rows.map((row, place) => Object.assign({}, row, { cells: cellsOf[place] })),
          context,
        )
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
