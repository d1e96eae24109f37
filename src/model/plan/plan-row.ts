import { createValidator } from '../check/validate-values.ts'
import { textOf, memberValue } from '../form-value.ts'
import type { FormValues } from '../form-value.ts'
import { isWithin } from '../is-within.ts'
import type { Issue } from '../issue.ts'
import { unguardFormula } from '../../lib/files/formula-text.ts'
import type { JsonObject } from '../../lib/json.ts'
import { planMessages } from '../messages/plan-messages.ts'
import { returnMessages } from '../messages/return-messages.ts'
import type { ModelNode } from '../model-node.ts'
import { notReturned } from '../platform-returns.ts'
import { editChanges } from '../values/changes.ts'
import { sameDateTime } from '../values/date-time-text.ts'
import { defaultValues, newValues } from '../values/default-values.ts'
import { itemOrigins } from '../values/item-origins.ts'
import { toPayload } from '../values/payload.ts'
import { applyCells } from './apply-cells.ts'
import type { CellEdit } from './apply-cells.ts'
import { cellValue, clearedValue, meantText, saysStored, storedText } from './cell-value.ts'
import { isDeleted, MATCHED_MEMBERS } from './match-customers.ts'
import type { KnownCustomer, Match } from './match-customers.ts'
import type { InputRow, PlanContext, PlannedCell, PlannedRow } from './planned-row.ts'
import { storedAt, versionOf } from './target.ts'
import type { Target } from './target.ts'

const columnOf = (targets: readonly (Target | null)[], isMeant: (target: Target) => boolean): number =>
  targets.findIndex((target) => target !== null && isMeant(target))

const textAt = (row: InputRow, column: number): string => row.cells[column] ?? ''

const idColumn = (targets: readonly (Target | null)[]): number =>
  columnOf(targets, ({ kind }) => kind === 'id')

/** The cell of the ID, to correct which customer is meant; none where the row has no such cell. */
export function idCell(
  row: InputRow,
  { targets, hasFixedIds = false }: PlanContext,
  problem: string,
): PlannedCell | undefined {
  const column = idColumn(targets)
  if (column === -1 || hasFixedIds) return undefined
  return { column, before: '', after: textAt(row, column), problem, warning: null }
}

/** The customer that a row is about. */
export function matchRow(row: InputRow, { targets, index, clearToken }: PlanContext): Match {
  const id = textAt(row, idColumn(targets))
  const texts = MATCHED_MEMBERS.map((member) => {
    const column = columnOf(targets, (target) => target.kind === 'field' && target.path === member)
    const written = textAt(row, column)
    if (written.trim() === clearToken) return [member, ''] as const
    // As it is read as a value, or a workbook's `'+49 Ltd` would become a second customer of that name.
    const isMeant = row.typed?.has(column) === true || index.with(member, written).length > 0
    return [member, isMeant ? written : unguardFormula(written)] as const
  })
  return index.match(id, Object.fromEntries(texts))
}

function hasMovedOn(row: InputRow, { targets }: PlanContext, record: JsonObject): boolean {
  // The platform's own date says more than that of Codat's copy, which a sync may renew.
  for (const member of ['sourceModifiedDate', 'modifiedDate'] as const) {
    const column = columnOf(targets, (target) => target.kind === 'version' && target.member === member)
    const text = textAt(row, column).trim()
    if (text !== '') return !sameDateTime(text, versionOf(record, member))
  }
  return false
}

/** A text with a comma of its own may have moved the rest of its row. */
const hasMoreCells = ({ cells }: InputRow, { targets }: PlanContext): boolean =>
  cells.slice(targets.length).some((cell) => cell.trim() !== '')

interface ReadCells {
  readonly edits: readonly CellEdit[]
  readonly cells: readonly PlannedCell[]
}

/** The cells of a row that say something else than the record. */
function readCells(
  row: InputRow,
  { targets, clearToken }: PlanContext,
  record: JsonObject | null,
): ReadCells {
  const edits: CellEdit[] = []
  const cells: PlannedCell[] = []
  for (const [column, target] of targets.entries()) {
    const problem = target === null ? undefined : row.bad?.get(column)
    const written = textAt(row, column)
    if (problem !== undefined) {
      cells.push({ column, before: '', after: written, problem, warning: null })
      continue
    }
    if (target?.kind !== 'field') continue
    // A cell of blanks is empty: nobody sees what is in it.
    if (written.trim() === '') continue
    const stored = record === null ? null : storedAt(record, target)
    const before = storedText(stored)
    const text = meantText(target.node, written, row.typed?.has(column) !== true && !before.startsWith("'"))
    if (record !== null && [written, text].some((one) => saysStored(target.node, one, stored))) continue
    const isCleared = written.trim() === clearToken
    if (isCleared && before.trim() === '') continue
    const value = isCleared ? clearedValue(target.node) : cellValue(target.node, text)
    edits.push({ column, target, value })
    cells.push({ column, before, after: isCleared ? '' : text, problem: null, warning: null })
  }
  return { edits, cells }
}

/** Puts each issue at the cell it is about; the rest is about the row. */
function placeIssues(
  cells: readonly PlannedCell[],
  paths: ReadonlyMap<number, string>,
  issues: readonly Issue[],
): { cells: PlannedCell[]; rest: readonly Issue[] } {
  const cellOf = (issue: Issue) => cells.find(({ column }) => paths.get(column) === issue.path)
  const at = (cell: PlannedCell, severity: Issue['severity']): string | null =>
    issues
      .filter((issue) => issue.severity === severity && cellOf(issue) === cell)
      .map(({ message }) => message)
      .join(' ') || null
  return {
    cells: cells.map((cell) => ({
      ...cell,
      problem: cell.problem ?? at(cell, 'block'),
      warning: at(cell, 'warn'),
    })),
    rest: issues.filter((issue) => cellOf(issue) === undefined),
  }
}

const sentence = ({ label, message }: Issue): string =>
  label === '' || message.startsWith(label) ? message : `${label}: ${message}`

function titleOf(values: FormValues, model: ModelNode): string {
  const member = (name: string): string => {
    const node = model.children.find((child) => child.name === name)
    return node ? textOf(memberValue(values, node)).trim() : ''
  }
  return member('customerName') || member('contactName') || member('emailAddress')
}

/** What becomes of one row, by itself. */
export function planRow(row: InputRow, match: Match, context: PlanContext): PlannedRow {
  const { model, platformName } = context
  const none = {
    number: row.number,
    customerId: null,
    matchedBy: null,
    hasMovedOn: false,
    candidates: [],
    send: null,
  }
  if (match.kind === 'no-such-id' || match.kind === 'several') {
    const { cells, edits } = readCells(row, context, null)
    const isSeveral = match.kind === 'several'
    const [problem, problemAtId] = isSeveral
      ? [planMessages.several(match.customers.length), planMessages.severalAtId(match.customers.length)]
      : [planMessages.noSuchId, planMessages.noSuchId]
    const atId = idCell(row, context, problemAtId)
    return {
      ...none,
      outcome: isSeveral ? 'ambiguous' : 'refused',
      title: titleOf(applyCells(model, newValues(model), edits).values, model) || planMessages.unnamed,
      cells: atId === undefined ? cells : [atId, ...cells],
      reasons: atId === undefined ? [problem] : [],
      warnings: [],
      candidates: isSeveral
        ? match.customers.slice(0, 5).map(({ id, record }) => ({ id, title: nameOf(record, id) }))
        : [],
    }
  }
  const customer = match.kind === 'one' ? match.customer : null
  const record = customer?.record ?? null
  const { edits, cells } = readCells(row, context, record)
  const before = record === null ? newValues(model) : defaultValues(model, record)
  const { values, paths } = applyCells(model, before, edits)
  const facts = {
    ...none,
    // A name that is to be cleared still says which customer is meant.
    title:
      titleOf(values, model) ||
      (record === null ? '' : nameOf(record, customer?.id ?? '')) ||
      planMessages.newCustomer,
    customerId: customer?.id ?? null,
    matchedBy: match.kind === 'one' ? match.by : null,
    hasMovedOn: record !== null && hasMovedOn(row, context, record),
  }
  const isBad = cells.some(({ problem }) => problem !== null)
  if (edits.length === 0 && !isBad) {
    const title = record === null ? planMessages.unnamed : facts.title
    return { ...facts, title, outcome: 'unchanged', cells, reasons: [], warnings: [] }
  }

  const changes = editChanges(model, before, values)
  // A switch that is off is off when it's cleared, too: sending that would change nothing.
  if (record !== null && changes.length === 0 && !isBad)
    return { ...facts, outcome: 'unchanged', cells: [], reasons: [], warnings: [] }

  // Also of fields that the row leaves alone: the platform gets the whole record, and rejects it for any of them.
  const issues = createValidator(model, { platformName, original: record })(values)
  const placed = placeIssues(cells, paths, issues)
  const reasons = [
    ...refusals(customer, context),
    ...placed.rest.filter(({ severity }) => severity === 'block').map(sentence),
  ]
  const isRefused = reasons.length > 0 || placed.cells.some(({ problem }) => problem !== null)
  const payload = toPayload(model, values, record, {
    sourceModifiedDate: record === null ? null : versionOf(record, 'sourceModifiedDate') || null,
  })
  return {
    ...facts,
    outcome: isRefused ? 'refused' : customer === null ? 'create' : 'update',
    cells: placed.cells,
    reasons,
    warnings: [
      ...(hasMoreCells(row, context) ? [planMessages.moreCells] : []),
      ...placed.rest.filter(({ severity }) => severity === 'warn').map(sentence),
      ...(record === null ? [] : doubts(payload, context)),
    ],
    send: isRefused
      ? null
      : {
          kind: customer === null ? 'create' : 'update',
          customerId: facts.customerId,
          title: facts.title,
          payload,
          opened: record,
          origins: itemOrigins(model, values),
          changes,
        },
  }
}

/** Lists of which the platform returns only some items: an update sends those alone. */
function doubts(payload: JsonObject, { model, platformName, integrationKey }: PlanContext): string[] {
  return model.children
    .filter(({ name }) => {
      const habit = notReturned({ integrationKey, platformName }, name)
      return habit !== null && habit !== 'never' && Object.hasOwn(payload, name)
    })
    .map(({ label }) => returnMessages.othersMayGo(label, platformName))
}

/** Why a customer can't be written, whatever the row says. */
function refusals(
  customer: KnownCustomer | null,
  { platformName, canCreate, canUpdate }: PlanContext,
): string[] {
  if (customer === null) return canCreate ? [] : [planMessages.noCreate(platformName)]
  if (!canUpdate) return [planMessages.noUpdate(platformName)]
  if (customer.isUnreadable) return [planMessages.unreadable]
  return isDeleted(customer.record) ? [planMessages.deleted(platformName)] : []
}

function nameOf(record: JsonObject, id: string): string {
  const name = record['customerName']
  return typeof name === 'string' && name.trim() !== '' ? name : id
}

/** Whether an edit of a row is about a member or part of it. */
export const changesMember = (
  row: PlannedRow,
  targets: readonly (Target | null)[],
  member: string,
): boolean =>
  row.cells.some(({ column }) => {
    const target = targets[column]
    return target?.kind === 'field' && isWithin(member, target.path)
  })
