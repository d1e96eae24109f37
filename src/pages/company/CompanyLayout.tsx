import { Outlet, useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { hasStatus } from '../../api/errors.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { CompanyBar } from '../../components/shell/CompanyBar.tsx'
import { Shell } from '../../components/shell/Shell.tsx'
import { useCompany } from '../../components/shell/use-company.ts'
import { PageHeading } from '../../components/ui/PageHeading.tsx'
import { parseCustomersSearch } from '../../lib/customers-search.ts'
import { rememberCompany } from '../../lib/recent-companies.ts'

/** The frame of a company's pages. The pages load beside the company, not after it. */
export function CompanyLayout() {
  const { companyId } = useParams({ from: '/companies/$companyId' })
  const { search } = parseCustomersSearch(useSearch({ strict: false }))
  const { company } = useCompany(companyId, search.connection)
  const isKnown = company.isSuccess

  useEffect(() => {
    if (isKnown) rememberCompany(companyId, Date.now())
  }, [companyId, isKnown])

  const isUnknown = hasStatus(company.error, 404) || hasStatus(company.error, 400)
  return (
    <Shell bar={<CompanyBar companyId={companyId} />}>
      {isUnknown ? (
        <>
          <PageHeading title="Company not found" className="visually-hidden" />
          <LoadError
            error={company.error}
            words={{
              title: 'Codat has no company with this id',
              advice: 'It may have been deleted, or the link may be wrong. Nothing was changed.',
              action: 'companies',
            }}
          />
        </>
      ) : (
        <Outlet />
      )}
    </Shell>
  )
}
