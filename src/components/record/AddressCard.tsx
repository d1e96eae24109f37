import type { ReactNode } from 'react'
import type { Address } from '../../api/customers.ts'
import { addressLines } from '../../lib/format/address-lines.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import styles from './record.module.css'

interface AddressCardProps {
  address: Address
  title: string
  /** What was sent for it and no sync has brought. */
  children?: ReactNode
}

/** An address as on an envelope. */
export function AddressCard({ address, title, children }: AddressCardProps) {
  const lines = addressLines(address)
  const text = lines.join('\n')
  return (
    <div className={styles['item']}>
      <div className={styles['itemHead']}>
        <h3>{title}</h3>
        {text !== '' && <CopyButton value={text} what={title.toLowerCase()} />}
      </div>
      {text === '' ? (
        <p className={styles['lines']}>Empty</p>
      ) : (
        <address translate="no" className={styles['lines']}>
          {text}
        </address>
      )}
      {children}
    </div>
  )
}
