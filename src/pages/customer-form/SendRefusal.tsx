import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import type { Refusal } from './use-send.ts'
import styles from './customer-form.module.css'

const ANYWAY: Partial<Record<Refusal['reason'], string>> = {
  'not-storable': 'Send without keeping a record',
  'already-created': 'Create it a second time',
  'may-still-arrive': 'Send it all the same',
  'same-response': 'Send it as a new request',
}

/** Why nothing was sent, and the way on. */
export function SendRefusal({ refusal, onDismiss }: { refusal: Refusal; onDismiss: () => void }) {
  return (
    <Notice tone="error" onDismiss={onDismiss}>
      {refusal.words}
      {refusal.anyway && (
        <span className={styles['actions']}>
          <Button onClick={refusal.anyway}>{ANYWAY[refusal.reason] ?? 'Send it all the same'}</Button>
        </span>
      )}
    </Notice>
  )
}
