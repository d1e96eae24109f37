import type { EnteredList } from '../../lib/storage/entered-list.ts'

export interface Neighbour {
  customerId: string
  page: number
}

export interface PlaceInList {
  /** Place in the whole filtered list, from 1. */
  position: number
  previous: Neighbour | undefined
  next: Neighbour | undefined
  /** Whether the record before or after may be on a page that isn't known yet. */
  isFirst: boolean
  isLast: boolean
}

const rowsOf = ({ pages, firstPage }: EnteredList): Neighbour[] =>
  pages.flatMap((ids, place) => ids.map((customerId) => ({ customerId, page: firstPage + place })))

const isNamed = ({ customerId }: Neighbour) => customerId !== ''

/** Where a record is in the list as it was entered; undefined when it isn't in it. */
export function placeInList(list: EnteredList, customerId: string): PlaceInList | undefined {
  const rows = rowsOf(list)
  const index = rows.findIndex((row) => row.customerId === customerId)
  if (index === -1) return undefined
  const previous = rows.slice(0, index).findLast(isNamed)
  const next = rows.slice(index + 1).find(isNamed)
  return {
    position: (list.firstPage - 1) * list.pageSize + index + 1,
    previous,
    next,
    isFirst: previous === undefined && list.firstPage > 1,
    isLast: next === undefined && list.hasNext,
  }
}

/**
 * The list with the page after it. An edit since may have moved rows over the edge between the two pages: what is on
 * both isn't stepped to twice, and what has come up to the old last page (`edge`) isn't left out.
 */
export function withPageAfter(
  list: EnteredList,
  page: readonly string[],
  edge: readonly string[],
  hasNext: boolean,
): EnteredList {
  const known = new Set(list.pages.flat())
  const cameUp = edge.slice(edge.findLastIndex((id) => known.has(id)) + 1)
  return { ...list, hasNext, pages: [...list.pages, unknownOf([...cameUp, ...page], known)] }
}

/** The list with the page before it, and what has gone down from there to the old first page. */
export function withPageBefore(
  list: EnteredList,
  page: readonly string[],
  edge: readonly string[],
): EnteredList {
  const known = new Set(list.pages.flat())
  const firstKnown = edge.findIndex((id) => known.has(id))
  const wentDown = firstKnown === -1 ? [] : edge.slice(0, firstKnown)
  return {
    ...list,
    firstPage: list.firstPage - 1,
    pages: [unknownOf([...page, ...wentDown], known), ...list.pages],
  }
}

function unknownOf(ids: readonly string[], known: ReadonlySet<string>): string[] {
  return [...new Set(ids)].filter((id) => !known.has(id))
}
