import { mkdirSync, writeFileSync } from 'node:fs'

const FOLDER = 'bench-report'

export interface Figure {
  name: string
  value: number
  unit: string
  /** The same of a hand-written page, where it is measured beside one. */
  beside?: { floor: number; ratio: number }
  /** Least or most it may be, or its ratio; a figure without a bound is only reported. */
  bound?: { least: number } | { most: number } | { mostTimes: number } | undefined
}

function holds({ value, bound, beside }: Figure): boolean {
  if (bound === undefined) return true
  if ('mostTimes' in bound) return beside !== undefined && beside.ratio <= bound.mostTimes
  return 'least' in bound ? value >= bound.least : value <= bound.most
}

function boundText({ bound, unit }: Figure): string {
  if (bound === undefined) return ''
  if ('mostTimes' in bound) return `≤ ${bound.mostTimes}×`
  return 'least' in bound ? `≥ ${bound.least}` : `≤ ${Number(bound.most.toFixed(1))} ${unit}`.trimEnd()
}

function numberText(value: number): string {
  return value === 0 || Math.abs(value) >= 0.1 ? value.toFixed(1) : value.toPrecision(1)
}

/** A row of the table; `hasFloor` where others beside it have a column for the floor. */
function rowOf(figure: Figure, hasFloor: boolean): string {
  const { name, value, unit, beside, bound } = figure
  const mark = bound === undefined ? '' : holds(figure) ? '✓' : '✗'
  const ratio = beside !== undefined && Number.isFinite(beside.ratio) ? `${beside.ratio.toFixed(2)}×` : ''
  const floor = beside === undefined ? '' : `${numberText(beside.floor)} ${unit}`
  const cells = [
    name,
    ...(hasFloor ? [floor] : []),
    `${numberText(value)} ${unit}`,
    ...(hasFloor ? [ratio] : []),
    boundText(figure),
    mark,
  ]
  return `| ${cells.map((cell) => cell.trimEnd()).join(' | ')} |`
}

/** Prints the figures and writes them as Markdown and JSON; true when all keep to their bounds. */
export function writeReport(
  name: string,
  title: string,
  figures: readonly Figure[],
  remark?: string,
): boolean {
  const hasFloor = figures.some(({ beside }) => beside !== undefined)
  const head = hasFloor
    ? ['Figure', 'Floor', 'Customer Desk', 'Ratio', 'Bound', '']
    : ['Figure', 'Measured', 'Bound', '']
  const text = [
    `# ${title}`,
    '',
    `| ${head.join(' | ')} |`,
    `|${' --- |'.repeat(head.length)}`,
    ...figures.map((figure) => rowOf(figure, hasFloor)),
    ...(remark === undefined ? [] : ['', remark]),
    '',
  ].join('\n')
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(`${FOLDER}/${name}.md`, text)
  const measured = figures.map((figure) => ({ ...figure, holds: holds(figure) }))
  writeFileSync(`${FOLDER}/${name}.json`, `${JSON.stringify({ title, figures: measured }, null, 2)}\n`)
  console.log(text)
  return figures.every(holds)
}
