import { mkdirSync, writeFileSync } from 'node:fs'

const FOLDER = 'bench-report'

export interface Figure {
  name: string
  value: number
  unit: string
  /** Least or most it may be; a figure without a bound is only reported. */
  bound?: { least: number } | { most: number } | undefined
}

function holds({ value, bound }: Figure): boolean {
  if (bound === undefined) return true
  return 'least' in bound ? value >= bound.least : value <= bound.most
}

function wordsOf({ bound }: Figure): string {
  if (bound === undefined) return ''
  return 'least' in bound ? `≥ ${bound.least}` : `≤ ${bound.most}`
}

/** Prints the figures and writes them as Markdown and JSON; true when all keep to their bounds. */
export function writeReport(
  name: string,
  title: string,
  figures: readonly Figure[],
  remark?: string,
): boolean {
  const lines = figures.map((figure) => {
    const mark = figure.bound === undefined ? '' : holds(figure) ? '✓' : '✗'
    return `| ${figure.name} | ${figure.value.toFixed(1)} ${figure.unit} | ${wordsOf(figure)} | ${mark} |`
  })
  const text = [
    `# ${title}`,
    '',
    '| Figure | Measured | Bound | |',
    '| --- | --- | --- | --- |',
    ...lines,
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
