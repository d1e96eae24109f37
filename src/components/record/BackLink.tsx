import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'
import { Icon } from '../ui/Icon.tsx'
import styles from './BackLink.module.css'

interface BackAnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  ref?: Ref<HTMLAnchorElement>
}

// The router calls every address above this one current; a way back never is.
function BackAnchor({ children, 'aria-current': _current, ...anchor }: BackAnchorProps) {
  return (
    <a {...anchor} className={styles['back']}>
      <Icon name="left" size={14} /> <bdi>{children}</bdi>
    </a>
  )
}

/** Leads up: from a record to its list, from a form to its record. */
export const BackLink = createLink(BackAnchor)
