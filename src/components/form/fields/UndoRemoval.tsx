import { useEffect, useEffectEvent } from 'react'
import type { JsonObject } from '../../../lib/model/json.ts'
import { Button } from '../../ui/Button.tsx'
import styles from '../form.module.css'

/** A removal can be taken back for this long. */
const UNDO_MS = 10_000

export interface Removal {
  item: JsonObject
  place: number
  label: string
}

interface UndoRemovalProps {
  removal: Removal
  onUndo: () => void
  onOver: () => void
}

export function UndoRemoval({ removal, onUndo, onOver }: UndoRemovalProps) {
  // Mounted anew for each removal; a parent that draws itself does not start the time again.
  const over = useEffectEvent(onOver)
  useEffect(() => {
    const timer = setTimeout(() => over(), UNDO_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p className={styles['undo']}>
      {removal.label} removed.
      <Button onClick={onUndo}>Undo</Button>
    </p>
  )
}
