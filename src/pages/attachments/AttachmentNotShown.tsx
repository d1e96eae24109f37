import { messageForDownload } from '../../api/attachment-messages.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { useOnline } from '../../components/feedback/use-online.ts'
import { IconButton } from '../../components/ui/IconButton.tsx'
import { ViewerLoading } from '../../components/viewer/ViewerLoading.tsx'
import styles from './AttachmentNotShown.module.css'
import { CLOSE_PREVIEW, LOADING_ATTACHMENT } from './messages.ts'
import panelStyles from './PreviewPanel.module.css'

interface AttachmentNotShownProps {
  /** Undefined while the attachment loads. */
  error: Error | undefined
  platform: string
  onRetry: () => void
  onClose: () => void
}

/** In the place of the preview while it is not known which file the address names, or when there is none. */
export function AttachmentNotShown({ error, platform, onRetry, onClose }: AttachmentNotShownProps) {
  const isOnline = useOnline()
  return (
    <section className={panelStyles['panel']} aria-label="Preview">
      <div className={styles['head']}>
        <IconButton icon="close" label={CLOSE_PREVIEW} onClick={onClose} />
      </div>
      {error === undefined ? (
        <ViewerLoading label={LOADING_ATTACHMENT} />
      ) : (
        <LoadError error={error} message={messageForDownload(error, platform, isOnline)} onRetry={onRetry} />
      )}
    </section>
  )
}
