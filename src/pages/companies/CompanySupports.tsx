import { useRef } from 'react'
import type { Company } from '../../api/companies.ts'
import { accountingConnections } from '../../api/connection-choice.ts'
import { isBackgroundPaused } from '../../api/quota.ts'
import { CapabilityIcons } from '../../components/record/CapabilityIcons.tsx'
import { useInSight } from '../../components/ui/use-in-sight.ts'

/** What can be done with a company's customers, requested once for a platform when one of its rows is in sight. */
export function CompanySupports({ company }: { company: Company }) {
  const ref = useRef<HTMLDivElement>(null)
  const isInSight = useInSight(ref)
  const [connection] = accountingConnections(company.dataConnections ?? [])
  const isKnown = isInSight && connection !== undefined && !isBackgroundPaused()
  return <div ref={ref}>{isKnown ? <CapabilityIcons connection={connection} /> : '\u00a0'}</div>
}
