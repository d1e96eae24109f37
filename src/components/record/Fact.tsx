import type { ReactNode } from 'react'
import { CopyButton } from '../ui/CopyButton.tsx'
import styles from './record.module.css'

interface FactProps {
  label: string
  /** What is copied, and shown unless `children` show it otherwise. */
  value: string
  mono?: boolean
  children?: ReactNode
}

/** One labelled value of a record, with a way to copy it. */
export function Fact({ label, value, mono = false, children }: FactProps) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <span translate="no" className={`${styles['value']} ${mono ? styles['mono'] : ''}`}>
          {children ?? value}
        </span>
        {value.trim() !== '' && <CopyButton value={value} what={label.toLowerCase()} />}
      </dd>
    </>
  )
}
