import type { ModelNode } from '../../model/model-node.ts'
import { lengthLimit, textLength } from '../../model/rules/rule-scope.ts'
import { useFormScope } from './form-context.ts'
import { useWarnings } from './issue-store.ts'
import styles from './form.module.css'

/** A counter appears when this share of the room is used. */
const COUNTER_FROM = 0.8

interface FieldNotesProps {
  node: ModelNode
  path: string
  /** The text in the field, for the counter. */
  text?: string
}

/** Below a field: the platform's rules as it words them, a live counter, warnings, and what the platform said. */
export function FieldNotes({ node, path, text = '' }: FieldNotesProps) {
  const { platformName } = useFormScope()
  const max = lengthLimit(node, platformName)?.max ?? null
  const used = textLength(text)
  const rules = node.rules.filter((rule) => !rule.lifted)
  return (
    <span className={styles['notes']}>
      {max !== null && used >= max * COUNTER_FROM && (
        <span className={styles['counter']} data-over={used > max}>
          {used}/{max}
        </span>
      )}
      {node.description !== '' && node.description !== node.label && <span>{node.description}</span>}
      {rules.map((rule) => (
        <span key={rule.text}>{rule.text}</span>
      ))}
      <PathNotes path={path} />
    </span>
  )
}

/** What is doubtful at a path, and what the platform and the books say of it; also for a list item as a whole. */
export function PathNotes({ path }: { path: string }) {
  const { issues, remarks } = useFormScope()
  const warnings = useWarnings(issues, path)
  return (
    <>
      {warnings !== '' && <span className={styles['warning']}>{warnings}</span>}
      {(remarks.get(path) ?? []).map((remark) => (
        <span key={remark.kind + remark.text} className={styles['remark']} data-kind={remark.kind}>
          {remark.text}
        </span>
      ))}
    </>
  )
}
