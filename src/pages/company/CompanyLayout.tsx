'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { late } from '../../components/ui/late.tsx'
import { Outlet } from '../../components/router/RouterProvider.tsx'
import { usePlace, useWantedConnection } from '../../components/router/router-context.ts'
import { useEffect } from 'react'
import { hasStatus } from '../../api/errors.ts'
import { CompanyBar } from '../../components/shell/CompanyBar.tsx'
import { Shell } from '../../components/shell/Shell.tsx'
import { useCompany } from '../../components/shell/use-company.ts'
import { rememberCompany } from '../../lib/storage/recent-companies.ts'

const UnknownCompany = late(() => import('./UnknownCompany.tsx'))

/** The frame of a company's pages. The pages load beside the company, not after it. */
export function CompanyLayout() {
  const { params } = usePlace()
  const companyId = 'companyId' in params ? params.companyId : ''
  const { company } = useCompany(companyId, useWantedConnection())
  const isKnown = company.isSuccess

  useEffect(() => {
    if (isKnown) rememberCompany(companyId, Date.now())
  }, [companyId, isKnown])

  const isUnknown = hasStatus(company.error, 404) || hasStatus(company.error, 400)
  return (
    <Shell bar={<CompanyBar companyId={companyId} />}>
      {isUnknown ? <UnknownCompany error={company.error} /> : <Outlet />}
    </Shell>
  )
}
