import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '../router/Link.tsx'
import { useState } from 'react'
import { companyTitle } from '../../api/company-title.ts'
import { companyQueries } from '../../api/companies.ts'
import type { Company } from '../../api/companies.ts'
import { chooseConnection, connectionException, platformTitle } from '../../api/connection-choice.ts'
import { PARTLY_LOOKED_THROUGH, useOtherMatches } from '../../api/use-other-matches.ts'
import { DEFAULT_COMPANIES_SEARCH } from '../../lib/paths/companies-search.ts'
import { DEFAULT_CUSTOMERS_SEARCH } from '../../lib/paths/customers-search.ts'
import { pinnedCompanies } from '../../lib/storage/pinned-companies.ts'
import { recentCompanies } from '../../lib/storage/recent-companies.ts'
import { toCompanies, toCustomers } from '../../lib/paths/links.ts'
import { LoadError } from '../feedback/LoadError.tsx'
import { StatusMark } from '../ui/StatusMark.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { isSparing } from '../../api/quota.ts'
import { useCompany } from './use-company.ts'
import styles from './CompanyPicker.module.css'

const SHOWN = 20

interface CompanyPickerProps {
  current: string
  onChosen: () => void
}

/** Anyone who opens the picker is about to type a name. The panel's focus trap goes by the attribute. */
function focus(search: HTMLInputElement | null): void {
  search?.setAttribute('data-autofocus', '')
  search?.focus()
}

/** Switches the company: search, the pinned and the recently opened first. */
export default function CompanyPicker({ current, onChosen }: CompanyPickerProps) {
  const [q, setQ] = useState('')
  const found = useQuery(companyQueries.list({ q, page: 1, pageSize: SHOWN, orderBy: 'name' }))
  const byIdOrPlatform = useOtherMatches({ q, tags: '', page: 1, orderBy: 'name' })
  const ownIds = [...pinnedCompanies(), ...recentCompanies().map((recent) => recent.companyId)]
  const recentIds = q === '' ? [...new Set(ownIds)] : []
  const recents = useQueries({ queries: recentIds.map((companyId) => companyQueries.detail(companyId)) })
  const recent = recents.flatMap((query) => (query.data ? [query.data] : []))
  const matches = [...recent, ...(found.data?.results ?? []), ...byIdOrPlatform.found]
  const choices = [...new Map(matches.map((company) => [company.id, company])).values()].slice(0, SHOWN)
  const failed = found.isLoadingError ? found : byIdOrPlatform.failed
  const isSearching = found.isFetching || byIdOrPlatform.isSearching

  return (
    <div className={styles['picker']}>
      <ConnectionChoices companyId={current} onChosen={onChosen} />
      <SearchBox
        ref={focus}
        label="Search companies"
        placeholder="Name, platform or ID"
        value={q}
        onSearch={setQ}
        maxLength={200}
        isSparing={isSparing}
      />
      {failed?.isError && <LoadError error={failed.error} onRetry={() => void failed.refetch()} />}
      <ul className={styles['list']} aria-busy={isSearching}>
        {choices.map((company) => (
          <li key={company.id}>
            <CompanyChoice company={company} isCurrent={company.id === current} onChosen={onChosen} />
          </li>
        ))}
      </ul>
      {found.isSuccess && !isSearching && failed === undefined && choices.length === 0 && (
        <p>No matching companies.</p>
      )}
      {byIdOrPlatform.isPartial && <p className={styles['hint']}>{PARTLY_LOOKED_THROUGH}</p>}
      <Link {...toCompanies({ ...DEFAULT_COMPANIES_SEARCH, q })} onClick={onChosen}>
        {q === '' ? 'All companies' : 'All matching companies'}
      </Link>
    </div>
  )
}

/** A company with several accounting connections: which one to work with stands in the address. */
function ConnectionChoices({ companyId, onChosen }: { companyId: string; onChosen: () => void }) {
  const { connections } = useCompany(companyId, undefined)
  if (connections === undefined || connections.length < 2) return null
  return (
    <ul className={styles['list']} aria-label="Connections of this company">
      {connections.map((connection) => (
        <li key={connection.id}>
          <Link
            {...toCustomers(companyId, { ...DEFAULT_CUSTOMERS_SEARCH, connection: connection.id })}
            className={styles['item']}
            onClick={onChosen}
          >
            <span translate="no" className={styles['name']}>
              {platformTitle(connection)}
            </span>
            {connection.status != null && <StatusMark status={connection.status} />}
          </Link>
        </li>
      ))}
    </ul>
  )
}

interface CompanyChoiceProps {
  company: Company
  isCurrent: boolean
  onChosen: () => void
}

function CompanyChoice({ company, isCurrent, onChosen }: CompanyChoiceProps) {
  const connection = chooseConnection(company.dataConnections ?? [], undefined)
  const exception = connection && connectionException(connection)
  return (
    <Link {...toCustomers(company.id)} className={styles['item']} aria-current={isCurrent} onClick={onChosen}>
      <span translate="no" className={styles['name']} title={companyTitle(company)}>
        {companyTitle(company)}
      </span>
      <span translate="no" className={styles['dim']}>
        {connection && platformTitle(connection)}
      </span>
      {exception !== undefined && <StatusMark status={exception} />}
    </Link>
  )
}
