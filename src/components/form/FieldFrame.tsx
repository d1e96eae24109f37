import type { ReactNode } from 'react'
import styles from './field.module.css'

export interface FieldFrameProps {
  /** Of the control, which the label names. */
  id: string
  label: string
  isRequired: boolean
  error: string | undefined
  /** Below the control; it is described by them. */
  hints: ReactNode
  children: ReactNode
}

/** A field's label, control, error and hints, in this order. */
export function FieldFrame({ id, label, isRequired, error, hints, children }: FieldFrameProps) {
  return (
    <>
      <label className={styles['label']} htmlFor={id}>
        {label}
        {isRequired && <Asterisk />}
      </label>
      <div className={styles['box']}>{children}</div>
      <FieldNotes id={id} error={error} hints={hints} />
    </>
  )
}

/** What stands below a control, which `describedBy` ties to it. */
export function FieldNotes({ id, error, hints }: Pick<FieldFrameProps, 'id' | 'error' | 'hints'>) {
  return (
    <>
      {error !== undefined && (
        <p id={errorId(id)} className={styles['error']}>
          {error}
        </p>
      )}
      <div id={hintsId(id)}>{hints}</div>
    </>
  )
}

/** Screen readers are told by `aria-required`. */
export function Asterisk() {
  return (
    <span className={styles['asterisk']} aria-hidden="true">
      {' '}
      *
    </span>
  )
}

const errorId = (id: string) => `${id}-error`
const hintsId = (id: string) => `${id}-hints`

/** Ties a control to what stands below it. */
export function describedBy(id: string, error: string | undefined) {
  return {
    'aria-invalid': error !== undefined,
    'aria-describedby': error === undefined ? hintsId(id) : `${errorId(id)} ${hintsId(id)}`,
  }
}
