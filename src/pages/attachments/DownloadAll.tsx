import { downloadErrorMessage } from '../../api/attachment-messages.ts'
import type { Attachment, FilesOwner } from '../../api/attachments.ts'
import { useOnline } from '../../components/feedback/use-online.ts'
import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { formatBytes } from '../../lib/format/bytes.ts'
import { useDownloadAll } from './use-download-all.ts'
import styles from './attachments.module.css'

interface DownloadAllProps {
  owner: FilesOwner
  attachments: readonly Attachment[]
  platform: string
}

/** All files as one ZIP archive, with a list of what could not be had. */
export function DownloadAll({ owner, attachments, platform }: DownloadAllProps) {
  const all = useDownloadAll(owner, attachments)
  const isOnline = useOnline()
  const { state } = all
  if (state.step === 'running') {
    return (
      <span className={styles['progress']} role="status">
        <progress aria-label="Downloading all" value={state.done} max={attachments.length} />
        {state.done + 1} of {attachments.length} · {formatBytes(state.received)}
        <Button onClick={all.cancel}>Cancel</Button>
      </span>
    )
  }
  return (
    <>
      <Button onClick={all.start}>Download all</Button>
      {state.step === 'failed' && (
        <Notice tone="error" onDismiss={all.dismiss}>
          <strong>The archive could not be made.</strong>{' '}
          {downloadErrorMessage(state.error, platform, isOnline).advice}
        </Notice>
      )}
      {state.step === 'done' && (
        <Notice
          tone={state.failures.length + state.tooLarge.length > 0 ? 'warning' : 'info'}
          onDismiss={all.dismiss}
        >
          {state.saved} of {attachments.length} files are in attachments.zip.
          {state.failures.length + state.tooLarge.length > 0 && (
            <ul className={styles['failures']}>
              {state.failures.map(({ name, error }) => (
                <li key={name}>
                  {name}: {downloadErrorMessage(error, platform, isOnline).title.toLowerCase()}
                </li>
              ))}
              {state.tooLarge.map((name) => (
                <li key={name}>{name}: too large for one archive, save it by itself</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </>
  )
}
