import { alternativeOf } from './drawings.ts'
import { changeOf, within } from './word-context.ts'
import type { Change, Story } from './word-context.ts'
import { at, attributeOf, childOf, elementsOf, integerOf, nameOf, switchOf, valueOf } from './word-xml.ts'
import type { Element } from './word-xml.ts'

type WriteBlocks = (parent: Element, story: Story, change: Change) => string

interface Cell {
  element: Element
  change: Change
  column: number
  span: number
  /** Goes on from the cell above. */
  isContinued: boolean
}

interface Row {
  cells: Cell[]
  /** Columns left free before the first cell and after the last. */
  before: number
  after: number
  isHead: boolean
}

/** The rows of a table or the cells of a row, within whatever they are wrapped in. */
function* membersOf(parent: Element, name: string, change: Change): Generator<[Element, Change]> {
  for (const element of elementsOf(parent)) {
    const found = nameOf(element)
    if (found === name) yield [element, change]
    else if (found === 'mc:AlternateContent') {
      const content = alternativeOf(element)
      if (content) yield* membersOf(content, name, change)
    } else if (!found.endsWith('Pr')) yield* membersOf(element, name, within(change, changeOf(found)))
  }
}

/** The tracked change that added or took away a whole row or cell. */
function changeIn(properties: Element | undefined, story: Story): Change {
  for (const element of elementsOf(properties)) {
    const change = changeOf(nameOf(element))
    if (change === undefined) continue
    story.document.omit('changes')
    return change
  }
  return undefined
}

function readRow(row: Element, story: Story, outer: Change): Row {
  const properties = childOf(row, 'w:trPr')
  const change = within(outer, changeIn(properties, story))
  const before = integerOf(valueOf(properties, 'w:gridBefore')) ?? 0
  let column = before
  const cells: Cell[] = []
  for (const [element, wrapped] of membersOf(row, 'w:tc', change)) {
    const cell = childOf(element, 'w:tcPr')
    const span = Math.max(1, Math.min(1000, integerOf(valueOf(cell, 'w:gridSpan')) ?? 1))
    const merge = childOf(cell, 'w:vMerge')
    const last = cells.at(-1)
    // The old way to merge sideways: cells that say they go on from the one before.
    const sideways = childOf(cell, 'w:hMerge')
    if (last && sideways && attributeOf(sideways, 'w:val') !== 'restart') last.span += span
    else
      cells.push({
        element,
        change: within(wrapped, changeIn(cell, story)),
        column,
        span,
        isContinued: merge !== undefined && attributeOf(merge, 'w:val') !== 'restart',
      })
    column += span
  }
  const after = integerOf(valueOf(properties, 'w:gridAfter')) ?? 0
  return { cells, before, after, isHead: switchOf(properties, 'w:tblHeader') ?? false }
}

function isHiddenRow(row: Element, { document }: Story): boolean {
  const isHidden = switchOf(childOf(row, 'w:trPr'), 'w:hidden') === true
  if (isHidden) document.omit('hidden text')
  return isHidden
}

export function writeTable(table: Element, story: Story, change: Change, writeBlocks: WriteBlocks): string {
  const rows = [...membersOf(table, 'w:tr', change)]
    .filter(([row]) => !isHiddenRow(row, story))
    .map(([row, of]) => readRow(row, story, of))
  const rowsFrom = (start: number, column: number): number => {
    let end = start + 1
    while (rows[end]?.cells.some((cell) => cell.column === column && cell.isContinued)) end++
    return end - start
  }
  const isTurned = switchOf(at(table, 'w:tblPr'), 'w:bidiVisual') === true
  const written = rows.map(({ cells, before, after, isHead }, index) => {
    const tag = isHead ? 'th' : 'td'
    const shown = cells
      // One that goes on from nothing is a cell like any other.
      .filter((cell) => !cell.isContinued || !isCovered(rows, index, cell.column))
      .map((cell) => {
        const height = cell.isContinued ? 1 : rowsFrom(index, cell.column)
        const spans = `${cell.span > 1 ? ` colspan="${cell.span}"` : ''}${height > 1 ? ` rowspan="${height}"` : ''}`
        return `<${tag}${spans}>${writeBlocks(cell.element, story, cell.change)}</${tag}>`
      })
    return `<tr>${free(before)}${shown.join('')}${free(after)}</tr>`
  })
  return `<table${isTurned ? ' dir="rtl"' : ''}><tbody>${written.join('')}</tbody></table>`
}

const free = (columns: number): string =>
  columns > 0 ? `<td colspan="${Math.min(1000, columns)}"></td>` : ''

/** Whether a cell above reaches down to this row. */
function isCovered(rows: readonly Row[], index: number, column: number): boolean {
  return rows[index - 1]?.cells.some((cell) => cell.column === column) ?? false
}
