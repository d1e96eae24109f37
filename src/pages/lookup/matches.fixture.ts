import type { MatchRow } from '../../components/company-index/questions/match.ts'

const acme = {
  id: '7',
  title: 'Acme\tLtd',
  isDeleted: false,
  status: 'Archived',
  email: '=cmd()',
  phone: undefined,
}
/** A line that several customers match, and one that none does. */
export const MATCHES: MatchRow[] = [
  {
    line: 'acme',
    result: 'several',
    by: 'looseName',
    count: 12,
    customers: [acme, { ...acme, id: 'new', isDeleted: true }],
  },
  { line: 'nobody\nat all', result: 'none', by: undefined, count: 0, customers: [] },
]
