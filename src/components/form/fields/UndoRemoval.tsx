import { useEffect, useEffectEvent, useId, useRef } from 'react'
import type { JsonObject } from '../../../lib/json.ts'
import { Button } from '../../ui/Button.tsx'
import { fieldMessages } from '../messages.ts'
import styles from '../form.module.css'

/** A removal can be undone for this long. */
const UNDO_MS = 10_000

export interface Removal {
  item: JsonObject
  place: number
  label: string
  key: string
}

interface UndoRemovalProps {
  removal: Removal
  onUndo: () => void
  onOver: () => void
}

export function UndoRemoval({ removal, onUndo, onOver }: UndoRemovalProps) {
  // Mounted for each removal; a parent that renders again does not restart the time.
  const what = useId()
  const line = useRef<HTMLParagraphElement>(null)
  const over = useEffectEvent(() => {
    // Not from under the fingers of a person who is at the button: the focus would be lost with it.
    if (!line.current?.contains(document.activeElement)) onOver()
  })
  useEffect(() => {
    const timer = setInterval(() => over(), UNDO_MS)
    return () => clearInterval(timer)
  }, [])
  return (
    <p className={styles['undo']} ref={line}>
      <span id={what}>{fieldMessages.removedLine(removal.label)}</span>
      <Button aria-describedby={what} onClick={onUndo}>
        {fieldMessages.undo}
      </Button>
    </p>
  )
}
