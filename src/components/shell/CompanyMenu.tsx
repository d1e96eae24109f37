import { toCompanies, toCustomers, toWrites } from '../../lib/paths/links.ts'
import { Link, NavLink } from '../router/Link.tsx'
import { openPalette, PALETTE } from '../ui/open-palette.ts'
import CompanyPages from './CompanyPages.tsx'
import { DemoBadge } from './DemoBadge.tsx'
import { SchemeToggle } from './SchemeToggle.tsx'
import styles from './CompanyMenu.module.css'

interface CompanyMenuProps {
  companyId: string
  onChosen: () => void
}

/** The links and settings that a wide window has in its bar. */
export default function CompanyMenu({ companyId, onChosen }: CompanyMenuProps) {
  return (
    <div className={styles['panel']}>
      {/* A link closes the menu it stands in. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <nav className={styles['links']} aria-label="Company" onClick={onChosen}>
        <NavLink {...toCustomers(companyId)}>Customers</NavLink>
        <NavLink {...toWrites(companyId)}>Changes</NavLink>
        <CompanyPages companyId={companyId} />
        <Link {...toCompanies()}>All companies</Link>
        <button type="button" onClick={openPalette}>
          {PALETTE}
        </button>
      </nav>
      <div className={styles['tools']}>
        <DemoBadge />
        <SchemeToggle />
      </div>
    </div>
  )
}
