import { late } from '../ui/late.tsx'
import { useState } from 'react'
import { noWritingReason } from '../../api/access.ts'
import { updateAppStatus } from '../../api/app-status.ts'
import { formatRecently } from '../../lib/format/recent-times.ts'
import { toEditCustomer } from '../../lib/paths/links.ts'
import { useStoredDraft } from '../../writes/hooks/use-stored-draft.ts'
import { Link } from '../router/Link.tsx'
import { Button } from '../ui/Button.tsx'
import { buttonClass } from '../ui/button-class.ts'
import { Icon } from '../ui/Icon.tsx'
import { useNow } from '../ui/use-now.ts'
import { recordMessages } from './messages.ts'
import styles from './RecordStrip.module.css'

const DiscardDraft = late(() => import('./DiscardDraft.tsx'))

interface DraftStripProps {
  companyId: string
  customerId: string
  connectionId: string | undefined
}

/** That the record has a draft on this device, and the way back into it. */
export function DraftStrip({ companyId, customerId, connectionId }: DraftStripProps) {
  const now = useNow()
  const draft = useStoredDraft(companyId, connectionId, customerId, now)
  const [isAsking, setAsking] = useState(false)
  if (draft === undefined || noWritingReason() !== undefined) return null
  return (
    <div className={styles['strip']} role="group" aria-label={recordMessages.draft}>
      <span className={styles['mark']}>
        <Icon name="clock" />
      </span>
      <span className={styles['reason']}>{recordMessages.draftFrom(formatRecently(draft.savedAt, now))}</span>
      <span className={styles['actions']}>
        <Link
          {...toEditCustomer(companyId, customerId, { connection: connectionId })}
          className={buttonClass('quiet')}
          aria-label={recordMessages.continueDraft}
          onClick={() => updateAppStatus({ wantedDraft: draft.key })}
        >
          {recordMessages.continue}
        </Link>
        <Button look="quiet" aria-label={recordMessages.discardDraft} onClick={() => setAsking(true)}>
          {recordMessages.discard}
        </Button>
      </span>
      {isAsking && <DiscardDraft onDiscard={draft.discard} onClose={() => setAsking(false)} />}
    </div>
  )
}
