import type { MatchRow } from '../../components/company-index/questions/match.ts'
import { Link } from '../../components/router/Link.tsx'
import { useNavigate } from '../../components/router/router-context.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { Table } from '../../components/ui/table/Table.tsx'
import { toCustomer } from '../../lib/paths/links.ts'
import { MATCH_COLUMNS, matchRows } from './match-row.ts'
import { lookupMessages } from './messages.ts'

interface MatchesProps {
  companyId: string
  /** Undefined until the first answer. */
  rows: readonly MatchRow[] | undefined
}

/** What each line of a list came to. */
export function Matches({ companyId, rows }: MatchesProps) {
  const navigate = useNavigate()
  return (
    <Table
      label={lookupMessages.listResults}
      columns={MATCH_COLUMNS}
      order={undefined}
      onOrder={undefined}
      groups={rows && [{ title: undefined, rows: rows.flatMap(matchRows) }]}
      renderLink={({ linkId = '' }, link) => <Link {...toCustomer(companyId, linkId)} {...link} />}
      onOpen={({ linkId = '' }) => navigate(toCustomer(companyId, linkId))}
      empty={<EmptyState title={lookupMessages.noLines}>{lookupMessages.noLinesText}</EmptyState>}
    />
  )
}
