import { Link } from '../router/Link.tsx'
import type { LinkProps } from '../router/Link.tsx'
import { Icon } from '../ui/Icon.tsx'
import styles from './BackLink.module.css'

/** Leads up: from a record to its list, from a form to its record. */
export function BackLink({ children, ...link }: LinkProps) {
  return (
    <Link {...link} className={styles['back']}>
      <Icon name="left" size={14} /> <bdi translate="no">{children}</bdi>
    </Link>
  )
}
