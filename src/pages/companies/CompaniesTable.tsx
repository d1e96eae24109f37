import { Link } from '../../components/router/Link.tsx'
import { useNavigate } from '../../components/router/router-context.ts'
import type { ReactNode } from 'react'
import type { Company } from '../../api/companies.ts'
import { COMPANY_COLUMNS, companyRow } from '../../api/company-row.ts'
import { Table } from '../../components/ui/table/Table.tsx'
import { useNow } from '../../components/ui/use-now.ts'
import { toCustomers } from '../../lib/paths/links.ts'

interface CompaniesTableProps {
  recent: readonly Company[]
  /** Undefined while they load. */
  companies: readonly Company[] | undefined
  isBusy: boolean
  empty: ReactNode
  error: ReactNode
}

/** Recently opened companies first and marked, then the rest by name. */
export function CompaniesTable({ recent, companies, isBusy, empty, error }: CompaniesTableProps) {
  const navigate = useNavigate()
  const nowMs = useNow()
  const rowsOf = (all: readonly Company[]) => all.map((company) => companyRow(company, nowMs))
  return (
    <Table
      label="Companies"
      columns={COMPANY_COLUMNS}
      isBusy={isBusy}
      groups={
        companies && [
          { title: 'Recently opened', rows: rowsOf(recent) },
          { title: recent.length > 0 ? 'All companies' : undefined, rows: rowsOf(companies) },
        ]
      }
      empty={empty}
      error={error}
      renderLink={(row, props) => <Link {...toCustomers(row.key)} {...props} />}
      onOpen={(row) => navigate(toCustomers(row.key))}
    />
  )
}
