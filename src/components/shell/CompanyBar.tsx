'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { NavLink } from '../router/Link.tsx'
import { useWantedConnection } from '../router/router-context.ts'
import { lazy } from 'react'
import { platformTitle } from '../../api/connection-choice.ts'
import { companyHue } from '../../lib/format/company-colour.ts'
import { toCustomers, toWrites } from '../../lib/paths/links.ts'
import { Flyout } from '../ui/Flyout.tsx'
import { Icon } from '../ui/Icon.tsx'
import { StatusMark } from '../ui/StatusMark.tsx'
import { Brand } from './Brand.tsx'
import { FreshnessBadge } from './FreshnessBadge.tsx'
import { KeyboardButton } from './KeyboardButton.tsx'
import { SchemeToggle } from './SchemeToggle.tsx'
import { TrayButton } from './TrayButton.tsx'
import { useCompany } from './use-company.ts'
import { useCompanyFavicon } from './use-company-favicon.ts'
import { UserSlot } from './UserSlot.tsx'
import styles from './shell.module.css'

const CompanyPicker = lazy(() => import('./CompanyPicker.tsx'))

function NavLinks({ companyId }: { companyId: string }) {
  return (
    <>
      <NavLink {...toCustomers(companyId)}>Customers</NavLink>
      <NavLink {...toWrites(companyId)}>Changes</NavLink>
    </>
  )
}

/** The bar of a company's pages: which company, on which platform, in which state, how fresh. */
export function CompanyBar({ companyId }: { companyId: string }) {
  const { company, name, connection, connections } = useCompany(companyId, useWantedConnection())
  const hue = companyHue(companyId)
  useCompanyFavicon(hue)
  const platform = connection ? platformTitle(connection) : connections ? 'No accounting platform' : ''

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
                <span translate="no" className={styles['companyName']}>
                  {name ??
                    (company.isPending
                      ? 'Loading company…'
                      : company.isError
                        ? 'Couldn’t load company'
                        : 'Unnamed company')}
                </span>
                <span className={styles['connection']}>
                  <span translate="no" className={styles['platform']}>
                    {platform}
                  </span>
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
          <NavLinks companyId={companyId} />
        </nav>
        <span className={styles['menu']}>
          <Flyout title="Menu" label="Menu" className={styles['badge']} face={<Icon name="menu" />}>
            {(close) => (
              // A link closes the menu it stands in.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
              <nav className={styles['menuLinks']} aria-label="Company" onClick={close}>
                <NavLinks companyId={companyId} />
              </nav>
            )}
          </Flyout>
        </span>
        <span className={styles['spacer']} />
        <FreshnessBadge companyId={companyId} connection={connection} />
        <TrayButton />
        <KeyboardButton />
        <SchemeToggle />
        <UserSlot />
      </div>
    </header>
  )
}
