import { toAudit } from '../../lib/paths/audit-link.ts'
import { toDuplicates } from '../../lib/paths/duplicates-link.ts'
import { toLookup } from '../../lib/paths/lookup-link.ts'
import { NavLink } from '../router/Link.tsx'

/** Links to the pages that need all customers of a company: nobody waits for these in front of an empty list. */
export default function CompanyPages({ companyId }: { companyId: string }) {
  return (
    <>
      <NavLink {...toLookup(companyId)}>Look up</NavLink>
      <NavLink {...toAudit(companyId)}>Audit</NavLink>
      <NavLink {...toDuplicates(companyId)}>Duplicates</NavLink>
    </>
  )
}
