import { Link } from '../../components/router/Link.tsx'
import { useNavigate } from '../../components/router/router-context.ts'
import type { ReactNode } from 'react'
import type { Company } from '../../api/companies.ts'
import { COMPANY_COLUMNS, companyRow } from '../../api/company-row.ts'
import { Table } from '../../components/ui/table/Table.tsx'
import { useListKeys } from '../../components/ui/table/use-list-keys.ts'
import { useNow } from '../../components/ui/use-now.ts'
import { COMPANIES_ORDERS } from '../../lib/paths/companies-search.ts'
import type { CompaniesSearch } from '../../lib/paths/companies-search.ts'
import type { CompanyTag } from '../../lib/paths/company-tags.ts'
import { toCustomers } from '../../lib/paths/links.ts'
import { CompanySupports } from './CompanySupports.tsx'
import { CompanySynced } from './CompanySynced.tsx'
import { GroupAndTags } from './GroupAndTags.tsx'
import { PinButton } from './PinButton.tsx'

export interface CompanyGroup {
  title: string | undefined
  companies: readonly Company[]
}

interface CompaniesTableProps {
  /** Undefined while they load. */
  groups: readonly CompanyGroup[] | undefined
  pinnedIds: readonly string[]
  orderBy: CompaniesSearch['orderBy']
  isBusy: boolean
  empty: ReactNode
  error: ReactNode
  onOrder: (orderBy: CompaniesSearch['orderBy']) => void
  onPin: (companyId: string, isPinned: boolean) => void
  onTag: (tag: CompanyTag) => void
  /** Called for the left and right arrow keys. */
  onPage?: (step: 1 | -1) => void
}

/** Companies by group: pinned, recently opened, the rest by name. */
export function CompaniesTable(props: CompaniesTableProps) {
  const { groups, pinnedIds, orderBy, isBusy, empty, error, onOrder, onPin, onTag, onPage } = props
  const navigate = useNavigate()
  const nowMs = useNow()
  useListKeys()
  const all = new Map((groups ?? []).flatMap(({ companies }) => companies).map((one) => [one.id, one]))

  function renderCell(companyId: string, name: string, field: string | undefined) {
    const company = all.get(companyId)
    if (company === undefined) return null
    if (field === 'tags') return <GroupAndTags company={company} onTag={onTag} />
    if (field === 'lastSync') return <CompanySynced company={company} nowMs={nowMs} />
    if (field === 'supports') return <CompanySupports company={company} />
    return (
      <PinButton companyId={companyId} name={name} isPinned={pinnedIds.includes(companyId)} onPin={onPin} />
    )
  }

  return (
    <Table
      label="Companies"
      columns={COMPANY_COLUMNS}
      order={orderBy}
      onOrder={(order) => {
        const known = COMPANIES_ORDERS.find((one) => one === order)
        if (known) onOrder(known)
      }}
      isBusy={isBusy}
      groups={groups?.map(({ title, companies }) => ({
        title,
        rows: companies.map((company) => companyRow(company, nowMs)),
      }))}
      empty={empty}
      error={error}
      renderLink={(row, link) => <Link {...toCustomers(row.key)} {...link} />}
      renderCellLink={renderCell}
      onOpen={(row) => navigate(toCustomers(row.key))}
      onPage={onPage}
    />
  )
}
