import type { ReactNode } from 'react'
import { midSentence } from '../../lib/format/mid-sentence.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import styles from './record.module.css'

interface AddressBlockProps {
  title: string
  /** One part a line, as on an envelope; '' for an address without any. */
  text: string
  /** What was sent for it and no sync has brought. */
  children?: ReactNode
}

/** An address as on an envelope. */
export function AddressBlock({ title, text, children }: AddressBlockProps) {
  return (
    <div className={styles['item']}>
      <div className={styles['itemHead']}>
        <h3>{title}</h3>
        {text !== '' && <CopyButton value={text} what={midSentence(title)} />}
      </div>
      {text === '' ? (
        <p className={styles['empties']}>Empty</p>
      ) : (
        <address translate="no" className={styles['lines']}>
          {text}
        </address>
      )}
      {children}
    </div>
  )
}
