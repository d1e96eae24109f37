import { alternativeOf } from './drawings.ts'
import { shadedBy } from './text-colours.ts'
import type { Background } from './text-colours.ts'
import { changeOf, within } from './word-context.ts'
import type { Change, Story } from './word-context.ts'
import {
  attributeOf,
  childOf,
  descendantsOf,
  elementsOf,
  integerOf,
  nameOf,
  switchOf,
  valueOf,
} from './word-xml.ts'
import type { Element } from './word-xml.ts'

type WriteBlocks = (parent: Element, story: Story, change: Change) => string

interface Cell {
  element: Element
  change: Change
  column: number
  span: number
  /** Goes on from the cell above. */
  isContinued: boolean
  background: Background
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

function readRow(row: Element, story: Story, outer: Change, background: Background): Row {
  const properties = childOf(row, 'w:trPr')
  const change = within(outer, changeIn(properties, story))
  if (childOf(properties, 'w:trPrChange')) story.document.omit('formatting changes')
  const before = integerOf(valueOf(properties, 'w:gridBefore')) ?? 0
  let column = before
  const cells: Cell[] = []
  for (const [element, wrapped] of membersOf(row, 'w:tc', change)) {
    const cell = childOf(element, 'w:tcPr')
    const span = Math.max(1, Math.min(1000, integerOf(valueOf(cell, 'w:gridSpan')) ?? 1))
    const merge = childOf(cell, 'w:vMerge')
    if (childOf(cell, 'w:tcPrChange')) story.document.omit('formatting changes')
    if (isCrossed(childOf(cell, 'w:tcBorders'))) story.document.omit('crossed cells')
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
        background: shadedBy(childOf(cell, 'w:shd'), background),
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

/** Diagonal lines through a cell, as through one that must stay empty. */
const isCrossed = (borders: Element | undefined): boolean =>
  ['w:tl2br', 'w:tr2bl'].some((name) => !['nil', 'none', undefined].includes(valueOf(borders, name)))

/** What the text of a table stands on; its style may shade any of its rows and columns. */
function backgroundOf(properties: Element | undefined, { document, background }: Story): Background {
  const chain = document.styles.chainOf(valueOf(properties, 'w:tblStyle'))
  const isShaded = chain.some(({ element }) => [...descendantsOf(element, 'w:shd')].length > 0)
  return isShaded ? undefined : shadedBy(childOf(properties, 'w:shd'), background)
}

export function writeTable(table: Element, story: Story, change: Change, writeBlocks: WriteBlocks): string {
  const properties = childOf(table, 'w:tblPr')
  if (childOf(properties, 'w:tblPrChange')) story.document.omit('formatting changes')
  const background = backgroundOf(properties, story)
  const rows = [...membersOf(table, 'w:tr', change)]
    .filter(([row]) => !isHiddenRow(row, story))
    .map(([row, of]) => readRow(row, story, of, background))
  const rowsFrom = (start: number, column: number): number => {
    let end = start + 1
    while (rows[end]?.cells.some((cell) => cell.column === column && cell.isContinued)) end++
    return end - start
  }
  const isTurned = switchOf(properties, 'w:bidiVisual') === true
  const written = rows.map(({ cells, before, after, isHead }, index) => {
    const tag = isHead ? 'th' : 'td'
    const shown = cells
      // One that goes on from nothing is a cell like any other.
      .filter((cell) => !cell.isContinued || !isCovered(rows, index, cell.column))
      .map((cell) => {
        const height = cell.isContinued ? 1 : rowsFrom(index, cell.column)
        const spans = `${cell.span > 1 ? ` colspan="${cell.span}"` : ''}${height > 1 ? ` rowspan="${height}"` : ''}`
        return `<${tag}${spans}>${writeBlocks(cell.element, { ...story, background: cell.background }, cell.change)}</${tag}>`
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
