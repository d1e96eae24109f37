import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { personOfPage } from '../../api/person.ts'
import { clearOthersStored, hasOthersStored } from '../../writes/person/others-stored.ts'
import { clearStoredData, STORED_DATA } from '../../writes/stored-data.ts'
import { personMessages } from '../person/messages.ts'
import { OthersChoice } from '../person/OthersChoice.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { changeMessages } from './messages.ts'
import styles from './write.module.css'

/** What Customer Desk stores on this device, and the one control that clears it. */
export default function StoredData({ onClose }: { onClose: () => void }) {
  const client = useQueryClient()
  const { data: hasOthers = false } = useQuery({
    queryKey: ['device', 'others'],
    queryFn: hasOthersStored,
    retry: false,
  })
  const [includesOthers, setIncludesOthers] = useState(false)
  const leavesOthers = hasOthers && !includesOthers
  const [status, setStatus] = useState<'idle' | 'clearing' | 'failed'>('idle')

  async function clear() {
    setStatus('clearing')
    try {
      await clearStoredData(includesOthers ? clearOthersStored : undefined)
      // What was read from this device stands on the page, too.
      await client.resetQueries({ queryKey: ['device'] })
    } catch {
      setStatus('failed')
      return
    }
    announce(leavesOthers ? personMessages.clearedOwn : changeMessages.cleared)
    onClose()
  }

  return (
    <Dialog
      title={changeMessages.stored}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" onClick={onClose}>
            {changeMessages.keepStored}
          </Button>
          <Button
            disabledReason={status === 'clearing' ? changeMessages.clearing : undefined}
            onClick={() => void clear()}
          >
            {leavesOthers ? personMessages.clearOwn : changeMessages.clearStored}
          </Button>
        </>
      }
    >
      {status === 'failed' && <Notice tone="error">{changeMessages.clearFailed}</Notice>}
      <p>{changeMessages.storedText}</p>
      {personOfPage() !== undefined && <p>{personMessages.storedForYou}</p>}
      {hasOthers && <OthersChoice isIncluded={includesOthers} onChange={setIncludesOthers} />}
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
