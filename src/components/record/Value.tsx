import type { ReactNode } from 'react'
import { mailtoLink, telLink } from '../../lib/format/contact-links.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { EmailText } from '../ui/EmailText.tsx'
import styles from './record.module.css'

/** An email address one can write to. */
export function EmailValue({ text }: { text: string }) {
  const href = mailtoLink(text)
  if (href === undefined) return text
  return (
    <a href={href} className={styles['dataLink']}>
      <EmailText text={text} />
    </a>
  )
}

/** A phone number one can call. */
export function PhoneValue({ text }: { text: string }) {
  const href = telLink(text)
  if (href === undefined) return text
  return (
    <a href={href} className={styles['dataLink']}>
      {text}
    </a>
  )
}

interface CopyableProps {
  value: string
  /** Names the value for its copy button: "email". */
  what: string
  children: ReactNode
}

/** A value with a way to copy it, which shows when it is pointed at or focused. */
export function Copyable({ value, what, children }: CopyableProps) {
  return (
    <span className={styles['copyable']}>
      <span translate="no" className={styles['value']}>
        {children}
      </span>
      {value.trim() !== '' && <CopyButton value={value} what={what} />}
    </span>
  )
}
