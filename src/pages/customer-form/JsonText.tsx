import styles from './customer-form.module.css'

/** A value as JSON, in a part of its own that scrolls. */
export function JsonText({ label, value }: { label: string; value: unknown }) {
  return (
    // A part that scrolls has to be reachable by keyboard.
    <div className={styles['json']} role="group" aria-label={label} tabIndex={0}>
      <pre translate="no">{JSON.stringify(value, null, 2)}</pre>
    </div>
  )
}
