import { useState } from 'react'
import { clearStoredData, STORED_DATA } from '../../writes/engine/stored-data.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './write.module.css'

/** What the desk keeps on this device, and the one control that clears it. */
export default function StoredData({ onClose }: { onClose: () => void }) {
  const [isClearing, setClearing] = useState(false)

  async function clear() {
    setClearing(true)
    await clearStoredData()
    announce('Everything stored on this device was cleared')
    onClose()
  }

  return (
    <Dialog
      title="Stored on this device"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button
            look="primary"
            disabledReason={isClearing ? 'It is being cleared.' : undefined}
            onClick={() => void clear()}
          >
            Clear all of it
          </Button>
        </>
      }
    >
      <p>
        The desk keeps what it needs to lose no edit. Clearing it removes drafts and the desk’s notes of
        writes; writes under way go on at Codat and stay in its write history.
      </p>
      <ul className={styles['list']}>
        {STORED_DATA.map(({ name, where, holds, keptFor }) => (
          <li key={name}>
            <strong>{name}</strong> ({where}): {holds} <span className={styles['dim']}>{keptFor}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
