'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { afterContent } from './after-content.ts'
import { late, LOADING } from '../ui/late.tsx'
import { NavLink } from '../router/Link.tsx'
import { useWantedConnection } from '../router/router-context.ts'
import { companyHue } from '../../lib/format/company-colour.ts'
import { toCustomers, toWrites } from '../../lib/paths/links.ts'
import { Flyout } from '../ui/Flyout.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Brand } from './Brand.tsx'
import { CompanyText } from './CompanyText.tsx'
import { DemoBadge } from './DemoBadge.tsx'
import { FreshnessBadge } from './FreshnessBadge.tsx'
import { KeyboardButton } from './KeyboardButton.tsx'
import { SchemeToggle } from './SchemeToggle.tsx'
import { TrayButton } from './TrayButton.tsx'
import { useCompany } from './use-company.ts'
import { UserSlot } from './UserSlot.tsx'
import styles from './shell.module.css'

const CompanyFavicon = afterContent(() => import('./CompanyFavicon.tsx'))
const CompanyPages = afterContent(() => import('./CompanyPages.tsx'))
const CompanyPicker = late(() => import('./CompanyPicker.tsx'))
const CompanyMenu = late(() => import('./CompanyMenu.tsx'))

/** The bar of a company's pages: which company, on which platform, in which state, how fresh. */
export function CompanyBar({ companyId }: { companyId: string }) {
  const { connection } = useCompany(companyId, useWantedConnection())
  const hue = companyHue(companyId)

  return (
    <header className={styles['bar']}>
      <CompanyFavicon hue={hue} />
      <Brand />
      <Flyout
        title="Choose a company"
        className={styles['company']}
        face={
          <>
            <span
              className={styles['colour']}
              style={{ background: `hsl(${hue} var(--desk-company))` }}
              aria-hidden="true"
            />
            <CompanyText companyId={companyId} />
            <Icon name="down" size={12} />
          </>
        }
      >
        {(close) => <CompanyPicker placeholder={LOADING} current={companyId} onChosen={close} />}
      </Flyout>
      <nav className={styles['nav']} aria-label="Company">
        <NavLink {...toCustomers(companyId)}>Customers</NavLink>
        <NavLink {...toWrites(companyId)}>Changes</NavLink>
        <span className={styles['pages']}>
          <CompanyPages companyId={companyId} />
        </span>
      </nav>
      <span className={styles['spacer']} />
      <span className={styles['wide']}>
        <DemoBadge />
      </span>
      <FreshnessBadge companyId={companyId} connection={connection} />
      <TrayButton />
      <span className={styles['wide']}>
        <KeyboardButton />
        <SchemeToggle />
      </span>
      <span className={styles['menu']}>
        <Flyout title="Menu" label="Menu" className={styles['badge']} face={<Icon name="menu" />}>
          {(close) => <CompanyMenu placeholder={LOADING} companyId={companyId} onChosen={close} />}
        </Flyout>
      </span>
      <UserSlot />
    </header>
  )
}
