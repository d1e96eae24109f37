import { messageForDownload } from '../../api/attachment-messages.ts'
import type { Attachment, FilesOwner } from '../../api/attachments.ts'
import { SignInLink } from '../../components/feedback/SignInLink.tsx'
import { useOnline } from '../../components/feedback/use-online.ts'
import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { formatBytes } from '../../lib/format/bytes.ts'
import styles from './DownloadAll.module.css'
import { ARCHIVE_FAILED, archiveDone, DOWNLOADING_ALL, TOO_LARGE_FOR_ARCHIVE } from './messages.ts'
import { useDownloadAll } from './use-download-all.ts'
import type { ZipResult } from './use-download-all.ts'

interface DownloadAllProps {
  owner: FilesOwner
  attachments: readonly Attachment[]
  platform: string
}

/** All files as one ZIP archive, with a list of those that are not in it. */
export function DownloadAll({ owner, attachments, platform }: DownloadAllProps) {
  const { state, result, start, cancel, dismiss } = useDownloadAll(owner, attachments)
  const count = attachments.length
  if (state.step === 'running') {
    const { done, received } = state.progress
    return (
      <span className={styles['progress']} role="status">
        <progress aria-label={DOWNLOADING_ALL} value={done} max={count} />
        {done + 1} of {count} · {formatBytes(received)}
        <Button onClick={cancel}>Cancel</Button>
      </span>
    )
  }
  return (
    <>
      <Button onClick={start}>Download all</Button>
      {state.step === 'failed' && (
        <Notice tone="error" onDismiss={dismiss}>
          <strong>{ARCHIVE_FAILED}</strong> <ArchiveProblem error={state.error} platform={platform} />
        </Notice>
      )}
      {result && <ZipSummary result={result} count={count} platform={platform} onDismiss={dismiss} />}
    </>
  )
}

function ArchiveProblem({ error, platform }: { error: unknown; platform: string }) {
  const isOnline = useOnline()
  const { title, advice, action } = messageForDownload(error, platform, isOnline)
  if (action !== 'sign-in') return advice
  return (
    <>
      {title}. {advice} <SignInLink />
    </>
  )
}

interface ZipSummaryProps {
  result: ZipResult
  count: number
  platform: string
  onDismiss: () => void
}

function ZipSummary({ result, count, platform, onDismiss }: ZipSummaryProps) {
  const isOnline = useOnline()
  const missing = [
    ...result.failures.map(({ name, error }) => ({
      name,
      why: messageForDownload(error, platform, isOnline).title,
    })),
    ...result.tooLarge.map((name) => ({ name, why: TOO_LARGE_FOR_ARCHIVE })),
  ]
  return (
    <Notice tone={missing.length > 0 ? 'warning' : 'info'} onDismiss={onDismiss}>
      {archiveDone(result.saved, count)}
      {missing.length > 0 && (
        <ul className={styles['failures']}>
          {missing.map(({ name, why }) => (
            <li key={name}>
              {name}: {why}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
