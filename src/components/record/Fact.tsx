import type { ReactNode } from 'react'
import { midSentence } from '../../lib/format/mid-sentence.ts'
import styles from './record.module.css'
import { Copyable } from './Value.tsx'

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
      <dd className={mono ? styles['mono'] : undefined}>
        <Copyable value={value} what={midSentence(label)}>
          {children ?? value}
        </Copyable>
      </dd>
    </>
  )
}
