import { valueProblem } from '../../../lib/filter/value-problem.ts'
import type { ValueProblem } from '../../../lib/filter/value-problem.ts'
import type { Comparison, FilterField, Group } from '../../../lib/filter/expression.ts'
import { parseFilter } from '../../../lib/filter/parse-filter.ts'
import type { FilterProblem } from '../../../lib/filter/parse-filter.ts'
import { printFilter, printWithPlaces } from '../../../lib/filter/print-filter.ts'
import {
  copyOf,
  draftOf,
  emptyRow,
  expressionOf,
  placeOf,
  replaced,
  rowsOf,
  withField,
  withGroup,
} from './filter-draft.ts'
import type { DraftGroup } from './filter-draft.ts'

/** A control of the builder: of the part with this ID, or the text. */
export interface FilterFocus {
  id?: number
  control: 'field' | 'value' | 'remove' | 'add' | 'text'
}

/** A filter while it is edited, as rows and as text. */
export interface FilterState {
  root: DraftGroup
  text: string
  /** Why the text can't be applied, and at which character. */
  problem: FilterProblem | undefined
  /** By ID of the row. */
  rowProblems: ReadonlyMap<number, ValueProblem>
  /** Whether the rows show an earlier filter, since the text can't be read. */
  isTextAhead: boolean
  /** Whether it was tried to apply it as it is: a value that is missing is no problem before. */
  isTried: boolean
  nextId: number
  /** Where the focus goes after a change; each change has one of its own. */
  focus: FilterFocus | undefined
}

export type FilterEvent =
  | { kind: 'type'; text: string }
  | { kind: 'set-field'; id: number; field: FilterField }
  | { kind: 'set'; id: number; changes: Partial<Pick<Comparison, 'operator' | 'value'>> }
  | { kind: 'join'; id: number; joiner: Group['kind'] }
  | { kind: 'add-row' | 'add-group' | 'remove' | 'duplicate'; id: number }
  | { kind: 'try' }

function counter(from: number) {
  let next = from
  const giveId = () => next++
  return { giveId, next: () => next }
}

/** The builder for a filter of the address, at one of its conditions; without one, it starts with a row to fill in. */
export function startFilter(filter: string, startAt?: number): FilterState {
  const ids = counter(1)
  const { expression, problem } = parseFilter(filter)
  const root = draftOf(expression, ids.giveId)
  const started: FilterState = {
    root,
    text: problem === undefined ? printFilter(expression) : filter,
    problem,
    rowProblems: new Map(),
    isTextAhead: problem !== undefined,
    isTried: false,
    nextId: ids.next(),
    focus: { control: 'text' },
  }
  const first = root.parts[startAt ?? 0]
  const row = first && rowsOf(first)[0]
  if (row) return { ...started, focus: { control: startAt === undefined ? 'field' : 'value', id: row.id } }
  if (problem !== undefined) return started
  const empty = emptyRow(ids.giveId)
  return {
    ...withRoot(started, { ...root, parts: [empty] }),
    nextId: ids.next(),
    focus: { control: 'field', id: empty.id },
  }
}

export function filterReducer(state: FilterState, event: FilterEvent): FilterState {
  const ids = counter(state.nextId)
  const { root } = state
  switch (event.kind) {
    case 'type':
      return withText(state, event.text)
    case 'try':
      return { ...state, isTried: true, focus: firstProblem(state) }
    case 'set-field':
      return withRoot(
        state,
        replaced(root, event.id, (part) => [
          part.kind === 'comparison' ? withField(part, event.field) : part,
        ]),
      )
    case 'set':
      return withRoot(
        state,
        replaced(root, event.id, (part) => [
          part.kind === 'comparison' ? { ...part, ...event.changes } : part,
        ]),
      )
    case 'join':
      return withRoot(
        state,
        withGroup(root, event.id, (group) => ({ ...group, kind: event.joiner })),
      )
    case 'add-row':
    case 'add-group': {
      const row = emptyRow(ids.giveId)
      const change = (group: DraftGroup): DraftGroup => {
        const added =
          event.kind === 'add-row'
            ? row
            : { kind: other(group.kind), id: ids.giveId(), parts: [row, emptyRow(ids.giveId)] }
        return { ...group, parts: [...group.parts, added] }
      }
      return {
        ...withRoot(state, withGroup(root, event.id, change)),
        nextId: ids.next(),
        focus: { control: 'field', id: row.id },
      }
    }
    case 'remove':
      return {
        ...withRoot(
          state,
          replaced(root, event.id, () => []),
        ),
        focus: afterRemoval(root, event.id),
      }
    case 'duplicate': {
      const changed = replaced(root, event.id, (part) => [part, copyOf(part, ids.giveId)])
      const original = placeOf(changed, event.id)
      const copy = original?.parent.parts[original.index + 1]
      const row = copy && rowsOf(copy)[0]
      return {
        ...withRoot(state, changed),
        nextId: ids.next(),
        focus: row && { control: 'value', id: row.id },
      }
    }
  }
}

const other = (kind: Group['kind']): Group['kind'] => (kind === 'and' ? 'or' : 'and')

/** The part that comes into the place of a removed one, else the one before it, else the group's button to add one. */
function afterRemoval(root: DraftGroup, id: number): FilterFocus | undefined {
  const place = placeOf(root, id)
  if (place === undefined) return undefined
  const { parent, index } = place
  const next = parent.parts[index + 1] ?? parent.parts[index - 1]
  return next ? { control: 'remove', id: next.id } : { control: 'add', id: parent.id }
}

function firstProblem({ root, rowProblems, isTextAhead }: FilterState): FilterFocus {
  const row = isTextAhead ? undefined : rowsOf(root).find(({ id }) => rowProblems.has(id))
  return row ? { control: 'value', id: row.id } : { control: 'text' }
}

/** The rows follow the text as long as it can be read. */
function withText(state: FilterState, text: string): FilterState {
  const { expression, problem } = parseFilter(text)
  const changed = { ...state, text, problem, rowProblems: new Map(), isTextAhead: problem !== undefined }
  if (problem !== undefined) return changed
  const ids = counter(state.nextId)
  return { ...changed, root: draftOf(expression, ids.giveId), nextId: ids.next() }
}

/** The text follows the rows, with all that can be written of them. */
function withRoot(state: FilterState, root: DraftGroup): FilterState {
  const rowProblems = new Map<number, ValueProblem>()
  for (const { id, field, value } of rowsOf(root)) {
    const problem = valueProblem(field, value.trim())
    if (problem) rowProblems.set(id, problem)
  }
  const expression = expressionOf(root)
  if (expression === undefined)
    return { ...state, root, text: '', problem: undefined, rowProblems, isTextAhead: false }
  const { text, valuePlaces } = printWithPlaces(expression)
  return {
    ...state,
    root,
    text,
    problem: valueProblemAt(valuePlaces) ?? parseFilter(text).problem,
    rowProblems,
    isTextAhead: false,
  }
}

/** The first value that can't be written: in the text it might read as something else. */
function valueProblemAt(places: ReadonlyMap<Comparison, number>): FilterProblem | undefined {
  for (const [{ field, value }, at] of places) {
    const problem = valueProblem(field, value)
    if (problem) return { ...problem, at: at + problem.at }
  }
  return undefined
}

/** The filter to apply: as its grammar writes it. Undefined while something is wrong with it. */
export function filterToApply(state: FilterState): string | undefined {
  if (state.problem !== undefined || state.rowProblems.size > 0) return undefined
  return printFilter(parseFilter(state.text).expression)
}
