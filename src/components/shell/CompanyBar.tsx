import { Link, useSearch } from '@tanstack/react-router'
import { lazy } from 'react'
import { companyHue } from '../../lib/company-colour.ts'
import { parseCustomersSearch } from '../../lib/customers-search.ts'
import { toCustomers } from '../../paths.ts'
import { Flyout } from '../ui/Flyout.tsx'
import { Icon } from '../ui/Icon.tsx'
import { StatusMark } from '../ui/StatusMark.tsx'
import { Brand } from './Brand.tsx'
import { FreshnessBadge } from './FreshnessBadge.tsx'
import { SchemeToggle } from './SchemeToggle.tsx'
import { useCompany } from './use-company.ts'
import { useCompanyFavicon } from './use-company-favicon.ts'
import styles from './shell.module.css'

const CompanyPicker = lazy(() => import('./CompanyPicker.tsx'))

/** The bar of a company's pages: which company, on which platform, in which state, how fresh. */
export function CompanyBar({ companyId }: { companyId: string }) {
  const { connection: wanted } = parseCustomersSearch(useSearch({ strict: false })).search
  const { company, name, connection, connections } = useCompany(companyId, wanted)
  const hue = companyHue(companyId)
  useCompanyFavicon(hue)
  const platform = connection?.platformName ?? (connections ? 'No accounting platform' : '')

  return (
    <header>
      <div className={styles['band']} style={{ background: `hsl(${hue} 65% 50%)` }} />
      <div className={styles['bar']}>
        <Brand />
        <Flyout
          title="Choose a company"
          className={styles['company']}
          face={
            <>
              <span className={styles['companyText']}>
                <span className={styles['companyName']}>
                  {name ?? (company.isPending ? 'Loading company…' : 'Company without a name')}
                </span>
                <span className={styles['connection']}>
                  <span className={styles['platform']}>{platform}</span>
                  {connection?.status != null && <StatusMark status={connection.status} />}
                </span>
              </span>
              <Icon name="down" size={12} />
            </>
          }
        >
          {(close) => <CompanyPicker current={companyId} onChosen={close} />}
        </Flyout>
        <nav className={styles['nav']} aria-label="Company">
          <Link {...toCustomers(companyId)} activeOptions={{ includeSearch: false }}>
            Customers
          </Link>
        </nav>
        <span className={styles['spacer']} />
        <FreshnessBadge companyId={companyId} connection={connection} />
        <SchemeToggle />
      </div>
    </header>
  )
}
