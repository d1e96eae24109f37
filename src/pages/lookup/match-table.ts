import type { MatchRow } from '../../components/company-index/questions/match.ts'
import { guardFormula } from '../../lib/files/formula-text.ts'
import { MATCHED_BY_LABELS, RESULT_LABELS } from './messages.ts'

const HEAD = ['Your list', 'Result', 'Found by', 'Customer ID', 'Name', 'Status', 'Email', 'Phone', 'Deleted']

/** Tabs and line ends would start another cell. */
const cell = (text: string): string => guardFormula(text.replace(/[\t\r\n]+/g, ' '))

/** What the lines of a list came to, for a spreadsheet: a row for each customer found, one for a line without any. */
export function matchTable(rows: readonly MatchRow[]): string {
  const lines = rows.flatMap(({ line, result, by, customers }) => {
    const start = [line, RESULT_LABELS[result], by === undefined ? '' : MATCHED_BY_LABELS[by]]
    if (customers.length === 0) return [[...start, '', '', '', '', '', '']]
    return customers.map(({ id, title, status, email, phone, isDeleted }) => [
      ...start,
      id ?? '',
      title,
      status ?? '',
      email ?? '',
      phone ?? '',
      isDeleted ? 'Yes' : 'No',
    ])
  })
  return [HEAD, ...lines].map((row) => row.map(cell).join('\t')).join('\n')
}
