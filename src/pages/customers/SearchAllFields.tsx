'use no memo' // Rendered rarely: code to skip a render would cost the list more than it saves.

import { Link } from '../../components/router/Link.tsx'
import { useRoute } from '../../components/router/router-context.ts'
import { toLookup } from '../../lib/paths/lookup-link.ts'

/** Leads from the list's search to the one that covers what Codat can't. */
export function SearchAllFields({ className }: { className?: string }) {
  const { params, search } = useRoute('customers')
  return (
    <Link {...toLookup(params.companyId, { q: search.q })} className={className}>
      Search all fields
    </Link>
  )
}
