import type { ReactNode } from 'react'
import type { ModelNode } from '../../model/model-node.ts'
import { lengthLimit, textLength } from '../../model/rules/rule-scope.ts'
import { aboutField } from './about-field.ts'
import { useFormScope } from './form-context.ts'
import { useWarnings } from './field-issues.ts'
import styles from './form.module.css'

/** A counter appears when this share of the maximum length is used. */
const COUNTER_FROM = 0.8

interface FieldHintsProps {
  node: ModelNode
  path: string
  /** The text in the field, for the counter. */
  text?: string
  /** What looks unusual about the text and may be right all the same. */
  hint?: string | null
  children?: ReactNode
}

/**
 * Below a field: a live counter near its limit, warnings, and messages from the platform. What the model says of the
 * field shows whole while it has the focus, in the gap to the next field, where two lines move nothing.
 */
export function FieldHints({ node, path, text = '', hint = null, children }: FieldHintsProps) {
  const { platformName } = useFormScope()
  const max = lengthLimit(node, platformName)?.max ?? null
  const used = textLength(text)
  const about = aboutField(node)
  return (
    <span className={styles['notes']}>
      {about.length > 0 && <span className={styles['aboutLine']}>{about.join(' · ')}</span>}
      {max !== null && used >= max * COUNTER_FROM && (
        <span className={styles['counter']} data-over={used > max}>
          {used}/{max}
        </span>
      )}
      {hint !== null && <span className={styles['warning']}>{hint}</span>}
      {children}
      <PathMessages path={path} />
    </span>
  )
}

/** Warnings at a path, and messages about it; also for a list item as a whole. */
export function PathMessages({ path }: { path: string }) {
  const { issues, messages } = useFormScope()
  const warnings = useWarnings(issues, path)
  return (
    <>
      {warnings !== '' && <span className={styles['warning']}>{warnings}</span>}
      {(messages.get(path) ?? []).map((message) => (
        <span key={message.kind + message.text} className={styles['message']} data-kind={message.kind}>
          {message.text}
        </span>
      ))}
    </>
  )
}
