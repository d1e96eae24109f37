'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { Link } from '../router/Link.tsx'
import { toCompanies } from '../../lib/paths/links.ts'
import styles from './shell.module.css'

export function Brand() {
  return (
    <Link {...toCompanies()} className={styles['brand']} aria-label="Customer Desk: all companies">
      <img src={`${import.meta.env.BASE_URL}favicon.svg`} alt="" width={18} height={18} />
      <span className={styles['brandWord']}>Customer Desk</span>
    </Link>
  )
}
