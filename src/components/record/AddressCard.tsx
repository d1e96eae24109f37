import type { Address } from '../../api/customers.ts'
import { addressLines } from '../../lib/format/address-lines.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import styles from './record.module.css'

/** An address as on an envelope. */
export function AddressCard({ address, title }: { address: Address; title: string }) {
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
        <address className={styles['lines']}>{text}</address>
      )}
    </div>
  )
}
