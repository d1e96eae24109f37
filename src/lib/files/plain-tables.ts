import { guardFormula } from './formula-text.ts'

type Rows = readonly (readonly string[])[]

/** A cell of one line: what breaks lines or cells is a space. */
const oneLine = (text: string): string => text.replaceAll(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ')

/** Tab-separated values, to be pasted into a spreadsheet, which runs none of them. */
export const toTsv = (rows: Rows): string =>
  rows.map((row) => row.map((text) => guardFormula(oneLine(text))).join('\t')).join('\n')

/** What has a meaning within a line of Markdown or would be HTML there. */
const MARKDOWN = /[\\`*_[\]<>|~&$#!]/g

const markdownRow = (row: readonly string[]): string =>
  `| ${row.map((text) => oneLine(text).replaceAll(MARKDOWN, String.raw`\$&`)).join(' | ')} |`

/** A table in GitHub's Markdown, whose texts stand there as they are. */
export function toMarkdown([head = [], ...rows]: Rows): string {
  return [markdownRow(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(markdownRow)].join('\n')
}
