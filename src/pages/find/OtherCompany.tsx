import { companyTitle } from '../../api/company-title.ts'
import type { Company } from '../../api/companies.ts'
import { Link } from '../../components/router/Link.tsx'
import { toCustomers } from '../../lib/paths/links.ts'

interface OtherCompanyProps {
  company: Company
  /** What tells it apart from another company of its name. */
  mark: string | undefined
  reason: string
}

/** A company that wasn't searched, and why. */
export function OtherCompany({ company, mark, reason }: OtherCompanyProps) {
  return (
    <li>
      <Link {...toCustomers(company.id)} translate="no">
        {companyTitle(company)}
      </Link>{' '}
      {mark !== undefined && <span translate="no">({mark}) </span>}
      <span>{reason}</span>
    </li>
  )
}
