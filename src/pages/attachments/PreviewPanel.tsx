import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Attachment, FilesOwner } from '../../api/attachments.ts'
import { downloadPath } from '../../api/attachments.ts'
import { Notice } from '../../components/ui/Notice.tsx'
import { useAnnounceChange } from '../../components/ui/use-announce-change.ts'
import { useShortcuts } from '../../components/ui/use-shortcuts.ts'
import { DownloadAction } from '../../components/viewer/download-action.ts'
import { parseCodatDate } from '../../lib/codat-date.ts'
import { formatDay } from '../../lib/format/dates.ts'
import { fileNameOf, withEnding } from '../../lib/files/file-name.ts'
import { formatBytes } from '../../lib/format/bytes.ts'
import { typeOf } from './attachment-order.ts'
import { DownloadStatus } from './DownloadStatus.tsx'
import { previewAnnouncement } from './messages.ts'
import { PreviewBody } from './PreviewBody.tsx'
import { positionText, PreviewHead } from './PreviewHead.tsx'
import type { PreviewPlace } from './PreviewHead.tsx'
import styles from './PreviewPanel.module.css'
import { scrollsSideways } from './scrolls-sideways.ts'
import { useDownload } from './use-download.ts'
import { useFile } from './use-file.ts'
import { useFullScreen } from './use-full-screen.ts'

interface PreviewPanelProps {
  owner: FilesOwner
  attachment: Attachment
  platform: string
  place: PreviewPlace
  page: number | undefined
  onStep: (step: 1 | -1) => void
  onClose: () => void
  onPage: (page: number) => void
}

/** One file, read in place: what it is called and what it is, ways to the others, and the file itself. */
export function PreviewPanel(props: PreviewPanelProps) {
  const { owner, attachment, platform, place, page, onStep, onClose, onPage } = props
  const [panel, setPanel] = useState<HTMLElement | null>(null)
  const [isFull, setFull] = useState(false)
  const { state, retry } = useFile(owner, attachment)
  const download = useDownload()
  useFullScreen(panel, isFull)

  const loaded = state.step === 'ready' ? state.result : undefined
  const type = loaded?.type
  const name = withEnding(fileNameOf(attachment), type?.format.id)
  // The first file has the focus on its heading.
  useAnnounceChange(previewAnnouncement(name, positionText(place)), name)

  const leave = () => (isFull ? setFull(false) : onClose())
  const stepBy = (step: 1 | -1) => {
    if (!scrollsSideways(document.activeElement)) onStep(step)
  }
  useShortcuts({ ArrowLeft: () => stepBy(-1), ArrowRight: () => stepBy(1), Escape: leave })

  function handleKeyDown(event: KeyboardEvent) {
    // Inside fields too, where the page's shortcuts rest.
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    leave()
  }

  const startDownload = () =>
    download.start({
      path: downloadPath(owner, { ...attachment, name }),
      name,
      fileSize: attachment.fileSize,
      file: loaded?.file,
    })
  const size = loaded?.file.size ?? attachment.fileSize
  const facts = [
    type?.format.short ?? typeOf(attachment),
    size == null ? '' : formatBytes(size),
    formatDay(parseCodatDate(attachment.dateCreated)),
  ].filter((fact) => fact !== '')
  return (
    // The keys work anywhere in the panel; every one of them has a button too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={setPanel}
      className={styles['panel']}
      data-full={isFull}
      aria-label={`Preview of ${name}`}
      onKeyDown={handleKeyDown}
    >
      <PreviewHead
        name={name}
        facts={facts}
        place={place}
        isFull={isFull}
        onStep={onStep}
        onDownload={startDownload}
        onFull={setFull}
        onClose={onClose}
      />
      <DownloadStatus shownName={name} platform={platform} download={download} />
      {type?.disagreement !== undefined && <Notice tone="warning">{type.disagreement}</Notice>}
      <DownloadAction value={startDownload}>
        <PreviewBody
          key={attachment.id}
          state={state}
          name={name}
          platform={platform}
          size={attachment.fileSize}
          page={page}
          onPage={onPage}
          onRetry={retry}
        />
      </DownloadAction>
    </section>
  )
}
