import { afterEach, describe, expect, test, vi } from 'vitest'
import { createRandom } from '../../server/emulator/books/random.ts'
import type { Fields } from '../../server/emulator/models/field.ts'
import { pushOption } from '../../server/emulator/models/push-option.ts'
import { updateAppStatus } from '../../src/api/app-status.ts'
import { isJsonList, isJsonObject } from '../../src/lib/json.ts'
import type { JsonObject, JsonValue } from '../../src/lib/json.ts'
import type { PlanContext, PlannedRow } from '../../src/model/plan/planned-row.ts'
import { planRows } from '../../src/model/plan/plan-context.fixture.ts'
import { createMemoryRunStore } from '../../src/writes/bulk/run-store.fixture.ts'
import type { RunView } from '../../src/writes/bulk/run-view.ts'
import { contextOf, editCells, exported } from '../plan/planned-export.ts'
import type { CellPick } from '../plan/planned-export.ts'
import { runs, SEED } from '../support/random-runs.ts'
import { completeRecord, idOf, PLATFORM_KEYS, platformOf } from './audit-records.ts'
import type { AuditedPlatform } from './audit-records.ts'
import { runOf, RunWorld } from './run-world.ts'
import { ledgerOf, makeCompany } from './world.ts'
import type { TestCompany } from './world.ts'

/** Customers of each platform, every one with two edited cells, and new ones beside them. */
const CUSTOMERS = runs(64, 4)
const NEW = runs(8, 1)
const MINUTE = 60_000

afterEach(() => {
  vi.unstubAllGlobals()
  updateAppStatus({ hasSessionEnded: undefined })
})

/** Cells that were written, taken back, and are in the books as they were before. */
let undoneEdits = 0

async function recordsOf(world: RunWorld, { companyId }: TestCompany): Promise<JsonObject[]> {
  const path = `/companies/${companyId}/data/customers?page=1&pageSize=5000&orderBy=id`
  return (await world.control<{ results: JsonObject[] }>('GET', path)).results
}

/** Brings Codat's copy level with the platform's books. */
async function sync(world: RunWorld, { companyId }: TestCompany): Promise<void> {
  await world.control('POST', `/companies/${companyId}/data/queue/customers`)
  await world.pass(MINUTE)
}

/** A company whose records are as its platform makes them, and every other one as it wants them to be. */
async function companyOf(world: RunWorld, platform: AuditedPlatform): Promise<TestCompany> {
  const { key } = platform
  const company = await makeCompany(world, { platformKey: key, customers: CUSTOMERS, seed: `${SEED} ${key}` })
  const { companyId, customerIds } = company
  await world.control('PATCH', `/emulator/companies/${companyId}`, { connectorOnline: true })
  for (const id of customerIds.filter((_, place) => place % 2 === 0)) {
    const { sourceModifiedDate: _date, ...whole } = completeRecord(platform, id)
    const patch = { ...whole, customerName: `Whole ${id}` }
    await world.control('POST', `/emulator/companies/${companyId}/source-customers/${id}`, { patch })
  }
  await sync(world, company)
  return company
}

/** Rows for customers that there aren't yet. */
function newRows(platform: AuditedPlatform, { targets }: PlanContext, after: number) {
  return Array.from({ length: NEW }, (_, place) => {
    const record: JsonObject = {
      ...completeRecord(platform),
      customerName: `New ${place}`,
      emailAddress: `new${place}@new.example`,
    }
    const cells = targets.map((target) => {
      if (target?.kind !== 'field' || target.path === 'taxNumber') return ''
      const value = record[target.path]
      return typeof value === 'string' ? value : ''
    })
    return { number: after + place + 1, cells }
  })
}

/** What of a record its platform's model is about, without anything empty: the rest can't be written through Codat. */
function written(fields: Fields, record: JsonValue): JsonValue {
  if (!isJsonObject(record)) return record
  const members = Object.entries(fields).flatMap(([name, { fields: inner }]) => {
    const value = record[name] ?? (name === 'countryCode' ? record['country'] : undefined)
    if (value == null || value === '') return []
    if (inner === undefined) return [[name, value] as const]
    const part = isJsonList(value) ? value.map((item) => written(inner, item)) : written(inner, value)
    const isEmpty = JSON.stringify(part) === '{}' || JSON.stringify(part) === '[]'
    return isEmpty ? [] : [[name, part] as const]
  })
  return Object.fromEntries(members)
}

const isWarned = ({ warnings, cells }: PlannedRow): boolean =>
  warnings.length > 0 || cells.some(({ warning }) => warning !== null)

const nameOf = ({ customerId, title }: PlannedRow): string => customerId ?? title

const idsOf = (view: RunView | null | undefined, kind: string) =>
  new Set(
    view?.rows.flatMap(({ outcome, row }) => (outcome.kind === kind ? [row.customerId ?? row.title] : [])),
  )

describe.each(PLATFORM_KEYS)('%s', (key) => {
  test(`a plan’s counts are what becomes of it, and its undo puts the books back (SEED=${SEED})`, async () => {
    const platform = platformOf(key)
    const random = createRandom(`${SEED} undo ${key}`)
    const world = new RunWorld()
    const company = await companyOf(world, platform)
    const before = await recordsOf(world, company)
    const table = await exported(before, 'csv')
    const context = {
      ...contextOf(platform.parsed, before, table.headings),
      platformName: platform.name,
      integrationKey: key,
    }
    const picks = Array.from({ length: CUSTOMERS * 2 }, (_, place): CellPick => [
      place,
      random.int(0, 999),
      random.chance(0.3),
    ])
    const edited = editCells(table.rows, context, picks).rows
    const plan = planRows([...edited, ...newRows(platform, context, edited.length + 1)], context)
    const planned = plan.rows.filter(({ send }) => send !== null)
    const tab = world.openTab()
    await world.settle()
    const all = world.runsOf(tab, createMemoryRunStore())
    const run = {
      ...runOf(
        company,
        planned.flatMap(({ send }) => send ?? []),
      ),
      model: pushOption(platform.enforced),
      connection: { id: company.connectionId, platformName: platform.name },
    }
    const id = await all.start(run)
    await world.pass(CUSTOMERS * MINUTE)
    const view = all.view(id)

    // Everything that was to be sent was, once, and nothing else. What failed was warned about.
    expect(view?.run.state).toBe('done')
    const writes = await ledgerOf(world, company)
    const { create, update } = plan.counts
    const received = (method: string) => writes.filter((write) => write.method === method)
    expect(received('POST')).toHaveLength(create)
    expect(new Set(received('PUT').map(({ customerId }) => customerId))).toEqual(
      new Set(planned.flatMap(({ customerId }) => customerId ?? [])),
    )
    expect(received('PUT')).toHaveLength(update)
    const doubtful = new Set(planned.filter(isWarned).map(nameOf))
    const [confirmed, failed] = [idsOf(view, 'confirmed'), idsOf(view, 'failed')]
    expect([...failed].filter((one) => !doubtful.has(one))).toEqual([])
    expect(confirmed.size + failed.size).toBe(create + update)
    expect(writes.filter(({ applied }) => applied)).toHaveLength(confirmed.size)
    expect(view?.counts.confirmed).toBe(confirmed.size)

    await sync(world, company)
    const between = await recordsOf(world, company)
    const undos = await all.undoOf(id, new AbortController().signal)
    const back = undos.flatMap((undo) => (undo.kind === 'possible' ? [undo.row] : []))
    const undoing = back.length === 0 ? '' : await all.start({ ...run, rows: back })
    await world.pass(CUSTOMERS * MINUTE)
    await sync(world, company)
    const undone = idsOf(all.view(undoing), 'confirmed')
    const inBooks = (records: readonly JsonObject[]) =>
      new Map(records.map((record) => [idOf(record), written(platform.enforced.fields, record)]))
    const [first, second, third] = [before, between, await recordsOf(world, company)].map(inBooks)
    const ids = before.map(idOf)
    const expected = ids.map((one) => [one, (undone.has(one) ? first : second)?.get(one)])
    expect(ids.map((one) => [one, third?.get(one)])).toEqual(expected)
    for (const { customerId, cells } of planned) if (undone.has(customerId ?? '')) undoneEdits += cells.length
  }, 120_000)
})

test('enough was written and undone', () => {
  expect(undoneEdits).toBeGreaterThanOrEqual(runs(500, 20))
})
