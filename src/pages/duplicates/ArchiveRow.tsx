import { Button } from '../../components/ui/Button.tsx'
import { WritePanel } from '../../components/write/WritePanel.tsx'
import { useNavigate } from '../../components/router/router-context.ts'
import type { LinkTarget } from '../../lib/paths/links.ts'
import type { StepProgress } from '../../writes/rules/consolidation-progress.ts'
import { consolidateMessages } from './messages.ts'
import styles from './consolidate.module.css'

interface ArchiveRowProps {
  title: string
  progress: StepProgress
  /** It was archived already, or by somebody else. */
  isArchived: boolean
  /** Whether it's this one's turn. */
  isReady: boolean
  open: LinkTarget
}

/** One customer that goes: what became of it, or the way to its review. */
export function ArchiveRow({ title, progress, isArchived, isReady, open }: ArchiveRowProps) {
  const navigate = useNavigate()
  const { step, entry } = progress
  const canSend = !isArchived && (step === 'to-send' || entry.state === 'failed')
  return (
    <li>
      <div className={styles['archive']}>
        <strong>
          <bdi translate="no">{title}</bdi>
        </strong>
        <span className={styles['dim']}>
          {isArchived ? consolidateMessages.isArchived : step === 'to-send' && consolidateMessages.notSent}
        </span>
        {canSend && (
          <Button
            look="primary"
            aria-label={consolidateMessages.archiveNamed(title)}
            disabledReason={isReady ? undefined : consolidateMessages.archiveFirst}
            onClick={() => navigate(open)}
          >
            {consolidateMessages.archive}
          </Button>
        )}
      </div>
      {entry !== undefined && <WritePanel entry={entry} />}
    </li>
  )
}
