import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { companyQueries } from '../../api/companies.ts'
import type { Company } from '../../api/companies.ts'
import { chooseConnection } from '../../api/connections.ts'
import { recentCompanies } from '../../lib/recent-companies.ts'
import { toCompanies, toCustomers } from '../../paths.ts'
import { LoadError } from '../feedback/LoadError.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import styles from './CompanyPicker.module.css'

const SHOWN = 20

interface CompanyPickerProps {
  current: string
  onChosen: () => void
}

/** Switches the company: search, the recently opened first. */
export default function CompanyPicker({ current, onChosen }: CompanyPickerProps) {
  const [q, setQ] = useState('')
  const found = useQuery(companyQueries.list({ q, page: 1, pageSize: SHOWN }))
  const recentIds = q === '' ? recentCompanies().map((recent) => recent.companyId) : []
  const recents = useQueries({ queries: recentIds.map((companyId) => companyQueries.detail(companyId)) })
  const recent = recents.flatMap((query) => (query.data ? [query.data] : []))
  const others = (found.data?.results ?? []).filter((company) => !recentIds.includes(company.id))

  return (
    <div className={styles['picker']}>
      <SearchBox
        label="Search companies"
        placeholder="Company name"
        value={q}
        onSearch={setQ}
        maxLength={200}
      />
      {found.isLoadingError && <LoadError error={found.error} onRetry={() => void found.refetch()} />}
      <ul className={styles['list']} aria-busy={found.isFetching}>
        {[...recent, ...others].map((company) => (
          <li key={company.id}>
            <CompanyChoice company={company} isCurrent={company.id === current} onChosen={onChosen} />
          </li>
        ))}
      </ul>
      {found.isSuccess && recent.length + others.length === 0 && <p>No company matches.</p>}
      <Link {...toCompanies()} onClick={onChosen}>
        All companies
      </Link>
    </div>
  )
}

interface CompanyChoiceProps {
  company: Company
  isCurrent: boolean
  onChosen: () => void
}

function CompanyChoice({ company, isCurrent, onChosen }: CompanyChoiceProps) {
  const connection = chooseConnection(company.dataConnections ?? [], undefined)
  return (
    <Link {...toCustomers(company.id)} className={styles['item']} aria-current={isCurrent} onClick={onChosen}>
      <span className={styles['name']}>{company.name ?? company.id}</span>
      <span className={styles['dim']}>{connection?.platformName}</span>
    </Link>
  )
}
