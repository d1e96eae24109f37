import { textKey } from '../../../lib/format/fold-text.ts'
import type { ModelNode } from '../../../model/model-node.ts'
import { parseModel } from '../../../model/parse/push-option.ts'
import { BULK_CLEAR, bulkRows } from '../../../model/plan/bulk-rows.ts'
import { CustomerIndex } from '../../../model/plan/match-customers.ts'
import type { KnownCustomer } from '../../../model/plan/match-customers.ts'
import type { InputRow, Outcome, PlanContext, PlannedRow } from '../../../model/plan/planned-row.ts'
import { planAlone, planTogether } from '../../../model/plan/plan-rows.ts'
import type { Plan } from '../../../model/plan/plan-rows.ts'
import { targetAt } from '../../../model/plan/target.ts'
import { NoTable, NotATable, TableTooLarge } from '../read/import-limits.ts'
import type { Table } from '../read/collect-rows.ts'
import { openTableFile } from '../read/read-table-file.ts'
import type { TableFile } from '../read/table-file.ts'
import { textRows } from '../read/text-rows.ts'
import { toWorkerSchema } from './worker-messages.ts'
import type { Book, FromPlanWorker, PlanSettings, Refusal, ToPlanWorker } from './worker-messages.ts'

/** Rows that the page gets to know the columns by. */
const SAMPLES = 5
const REPORT_EVERY_ROWS = 500
/** Changes in one message: few enough that the page doesn't feel it. */
const SENT_AT_ONCE = 50

function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof TableTooLarge) return error.limit
  if (error instanceof NoTable) return 'no-table'
  return error instanceof NotATable ? 'not-a-table' : undefined
}

function modelOf(served: unknown): ModelNode {
  const model = parseModel(served)
  if (model === null) throw new Error('no model')
  return model
}

/** The worker's side of a plan: holds the table, the company's customers and the plan. */
export function createPlanHandler(
  post: (message: FromPlanWorker) => void,
): (message: unknown) => Promise<void> {
  let file: TableFile | undefined
  /** Tables of the sheets that were looked at, with what was corrected in them. */
  let tables = new Map<number, Table>()
  let rows: InputRow[] = []
  let customers: KnownCustomer[] = []
  let context: PlanContext | undefined
  let alone: PlannedRow[] = []
  let plan: Plan | undefined

  function take(table: Table, book?: Book): void {
    const { headings } = table
    rows = table.rows
    plan = undefined
    const samples = rows.slice(0, SAMPLES).map(({ cells }) => Array.from(cells))
    post({ kind: 'table', table: { headings, samples, rowCount: rows.length }, book })
  }

  async function takeFile({ file: chosen, name }: Extract<ToPlanWorker, { kind: 'file' }>): Promise<void> {
    file = await openTableFile(chosen, name)
    tables = new Map()
    takeSheet(file.first)
    // What only its other tables would need.
    if (file.sheets.length < 2) file = undefined
  }

  /** Also one without a table is of a workbook whose other sheets can be chosen. */
  function takeSheet(place: number): void {
    if (file === undefined) return
    const { sheets } = file
    const book = sheets.length < 2 ? undefined : { sheets: [...sheets], sheet: place }
    try {
      const table = tables.get(place) ?? file.read(place)
      tables.set(place, table)
      take(table, book)
    } catch (error) {
      const reason = refusalOf(error)
      if (reason === undefined) throw error
      post({ kind: 'refused', reason, book })
    }
  }

  function together(): void {
    if (context === undefined) return
    plan = planTogether(alone, context)
    const { counts, withWarnings, movedOn, clearing } = plan
    post({ kind: 'planned', plan: { counts, withWarnings, movedOn, clearing } })
  }

  function planAll(
    served: unknown,
    { columns, made = [], ...settings }: PlanSettings,
    hasFixedIds: boolean,
  ): void {
    const model = modelOf(served)
    const index = new CustomerIndex(customers)
    const unsynced = made.filter(
      ({ customerId }) => customerId === null || index.get(customerId) === undefined,
    )
    const inContext: PlanContext = {
      ...settings,
      model,
      targets: columns.map((path) => (path === null ? null : targetAt(model, path))),
      hasFixedIds,
      index,
      unsyncedNames: new Set(unsynced.map(({ title }) => textKey(title))),
    }
    context = inContext
    alone = rows.map((row, place) => {
      if (place % REPORT_EVERY_ROWS === 0) post({ kind: 'progress', done: place, total: rows.length })
      return planAlone(row, inContext)
    })
    together()
  }

  /** Many customers edited alike are a table, made here instead of read. */
  function planBulk({ served, settings, ids, edits }: Extract<ToPlanWorker, { kind: 'bulk' }>): void {
    const model = modelOf(served)
    const meant = edits.map(({ path, edit }) => {
      const target = targetAt(model, path)
      if (target?.kind !== 'field') throw new Error('no such field')
      return { target, edit }
    })
    const headings = ['id', ...meant.map(({ target }) => target.label)]
    take({ headings, rows: bulkRows(ids, new CustomerIndex(customers), meant) })
    const columns = ['id', ...edits.map(({ path }) => path)]
    planAll(served, { ...settings, clearToken: BULK_CLEAR, columns }, true)
  }

  function correct(number: number, column: number, text: string): void {
    const place = rows.findIndex((row) => row.number === number)
    const row = rows[place]
    if (row === undefined || context === undefined) return
    const cells = [...row.cells]
    while (cells.length < column) cells.push('')
    cells[column] = text
    const bad = new Map([...(row.bad ?? [])].filter(([at]) => at !== column))
    rows[place] = { ...row, cells, bad, typed: new Set(row.typed).add(column) }
    alone[place] = planAlone(rows[place], context)
    together()
  }

  function postRows(outcome: Outcome | null, from: number, to: number): void {
    const meant = (plan?.rows ?? []).filter((row) => outcome === null || row.outcome === outcome)
    const shown = meant.slice(from, to).map(({ send: _send, ...row }) => row)
    post({ kind: 'rows', outcome, from, rows: shown })
  }

  function postChanges(): void {
    const changes = (plan?.rows ?? []).flatMap(({ send }) => (send === null ? [] : [send]))
    for (let from = 0; from < changes.length; from += SENT_AT_ONCE)
      post({ kind: 'to-send', rows: changes.slice(from, from + SENT_AT_ONCE) })
    post({ kind: 'all-sent' })
  }

  async function handle(data: unknown): Promise<void> {
    const message = toWorkerSchema.parse(data)
    switch (message.kind) {
      case 'file':
        return takeFile(message)
      case 'sheet':
        return takeSheet(message.place)
      case 'paste':
        return take(textRows(message.text))
      case 'forget-customers':
        customers = []
        return
      case 'customers':
        for (const customer of message.customers) customers.push(customer)
        return
      case 'plan':
        return planAll(message.served, message.settings, false)
      case 'bulk':
        return planBulk(message)
      case 'correct':
        return correct(message.number, message.column, message.text)
      case 'rows':
        return postRows(message.outcome, message.from, message.to)
      case 'send':
        return postChanges()
    }
  }

  return async (data) => {
    try {
      await handle(data)
    } catch (error) {
      const reason = refusalOf(error)
      if (reason !== undefined) post({ kind: 'refused', reason })
      else post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  }
}
