import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ModelNode } from '../../src/model/model-node.ts'
import { BULK_CLEAR, bulkRows } from '../../src/model/plan/bulk-rows.ts'
import type { ValueEdit } from '../../src/model/plan/field-edit.ts'
import { planRows } from '../../src/model/plan/plan-context.fixture.ts'
import { versionOf } from '../../src/model/plan/target.ts'
import type { FieldTarget } from '../../src/model/plan/target.ts'
import { offeredFields } from '../../src/model/plan/target.ts'
import { defaultValues } from '../../src/model/values/default-values.ts'
import { toPayload } from '../../src/model/values/payload.ts'
import { runs, SEED } from '../support/random-runs.ts'
import { companyOf, idOf, indexOf, models } from './generated-companies.ts'

/** A value the field can have, so that there is something to send. */
function valueFor({ kind, options }: ModelNode, pick: number): string {
  if (options !== null) return options[pick % options.length]?.value ?? ''
  if (kind === 'Boolean') return pick % 2 === 0 ? 'true' : 'false'
  return kind === 'Number' ? String(pick) : kind === 'DateTime' ? '2026-11-23T00:00:00' : `Value ${pick}`
}

function editOf({ node }: FieldTarget, pick: number): ValueEdit {
  if (pick % 3 === 0) return { kind: 'clear' }
  if (pick % 3 === 1) return { kind: 'replace', find: 'e', by: 'ė' }
  return { kind: 'set', value: valueFor(node, pick) }
}

describe.each(models)('$name', ({ key, model }) => {
  it('a bulk edit has a row for each chosen customer and sends nothing but what was chosen', () => {
    const offered = offeredFields(model)
    const scene = fc.record({
      seed: fc.string({ minLength: 1, maxLength: 6 }),
      places: fc.uniqueArray(fc.nat(45), { maxLength: 25 }),
      fields: fc.uniqueArray(fc.tuple(fc.nat(offered.length - 1), fc.nat(99)), {
        selector: ([field]) => field,
        minLength: 1,
        maxLength: 3,
      }),
    })
    fc.assert(
      fc.property(scene, ({ seed, places, fields }) => {
        const records = companyOf(key, `${SEED} ${seed}`, 30)
        const index = indexOf(records)
        const chosen = new Set(places.map((place) => idOf(records[place] ?? {}) || `gone ${place}`))
        const ids = [...chosen]
        const edits = fields.flatMap(([field, pick]) => {
          const target = offered[field]
          return target === undefined ? [] : [{ target, edit: editOf(target, pick) }]
        })
        const { rows, counts } = planRows(bulkRows(ids, index, edits), {
          model,
          platformName: 'Platform',
          canCreate: true,
          canUpdate: true,
          targets: [{ kind: 'id' }, ...edits.map(({ target }) => target)],
          clearToken: BULK_CLEAR,
          index,
        })
        expect(rows).toHaveLength(ids.length)
        expect(counts.create + counts.ambiguous).toBe(0)
        expect(counts.update + counts.unchanged + counts.refused).toBe(ids.length)
        expect(rows.filter(({ send }) => send !== null)).toHaveLength(counts.update)

        const edited = new Set(edits.flatMap(({ target }) => target.steps[0]?.node.name ?? []))
        for (const [place, { send }] of rows.entries()) {
          if (send === null) continue
          expect(send).toMatchObject({ kind: 'update', customerId: ids[place] })
          expect(send.changes.length).toBeGreaterThan(0)
          // Whatever isn't edited is sent as the untouched form would send it.
          const record = send.opened ?? {}
          const untouched = toPayload(model, defaultValues(model, record), record, {
            sourceModifiedDate: versionOf(record, 'sourceModifiedDate') || null,
          })
          const others = (payload: object) =>
            Object.fromEntries(Object.entries(payload).filter(([name]) => !edited.has(name)))
          expect(others(send.payload)).toEqual(others(untouched))
        }
      }),
      { numRuns: runs(70, 4) },
    )
  })
})
