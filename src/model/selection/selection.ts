/**
 * Which customers something will be done with. A rule says "all that a list finds, except these": it holds for customers that
 * no page has shown yet. Its number is what the list said when it was made, and counts only as long as the list says the same.
 */
export type Selection =
  | { kind: 'some'; ids: ReadonlySet<string> }
  | {
      kind: 'all'
      /** Names what the list finds, whichever page or order it is shown in. */
      list: string
      total: number
      except: ReadonlySet<string>
    }

export const NONE: Selection = { kind: 'some', ids: new Set() }

export const selectAll = (list: string, total: number): Selection => ({
  kind: 'all',
  list,
  total,
  except: new Set(),
})

/** Whether a customer of the list is selected. */
export const isSelected = (selection: Selection, id: string): boolean =>
  selection.kind === 'some' ? selection.ids.has(id) : !selection.except.has(id)

function changed(set: ReadonlySet<string>, ids: readonly string[], isIn: boolean): ReadonlySet<string> {
  const next = new Set(set)
  for (const id of ids) {
    if (isIn) next.add(id)
    else next.delete(id)
  }
  return next
}

/** Selects customers of the list, or takes them out. */
export function select(selection: Selection, ids: readonly string[], isIn: boolean): Selection {
  return selection.kind === 'some'
    ? { ...selection, ids: changed(selection.ids, ids, isIn) }
    : { ...selection, except: changed(selection.except, ids, !isIn) }
}

/**
 * How many customers are selected; undefined where nobody can say: the list finds another number than when all of it was
 * selected, or doesn't say how many.
 */
export function selectedCount(selection: Selection, total: number | undefined): number | undefined {
  if (selection.kind === 'some') return selection.ids.size
  return total === selection.total ? selection.total - selection.except.size : undefined
}

/** A rule is about one list: it ends where another one is shown. Customers chosen one by one stay. */
export const holdsFor = (selection: Selection, list: string): boolean =>
  selection.kind === 'some' || selection.list === list
