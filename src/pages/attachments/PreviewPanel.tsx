import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Attachment, FilesOwner } from '../../api/attachments.ts'
import { downloadPath } from '../../api/attachments.ts'
import { announce } from '../../components/ui/announce.ts'
import { Button } from '../../components/ui/Button.tsx'
import { IconButton } from '../../components/ui/IconButton.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { useShortcuts } from '../../components/ui/use-shortcuts.ts'
import { SaveAction } from '../../components/viewer/save-action.ts'
import { parseCodatDate } from '../../lib/codat-date.ts'
import { formatDay } from '../../lib/format/dates.ts'
import { fileNameOf, withEnding } from '../../lib/files/file-name.ts'
import { formatBytes } from '../../lib/format/bytes.ts'
import { typeOf } from './attachment-order.ts'
import { DownloadStatus } from './DownloadStatus.tsx'
import { PreviewBody } from './PreviewBody.tsx'
import { useDownload } from './use-download.ts'
import { useFile } from './use-file.ts'
import { useFullScreen } from './use-full-screen.ts'
import styles from './attachments.module.css'

interface PreviewPanelProps {
  owner: FilesOwner
  attachment: Attachment
  platform: string
  /** In the list, from 0; -1 when the list does not have it. */
  place: number
  count: number
  page: number | undefined
  onStep: (step: 1 | -1) => void
  onClose: () => void
  onPage: (page: number) => void
}

/** Arrow keys scroll what can be scrolled sideways; elsewhere they lead to the next file. */
function scrollsSideways(target: EventTarget | null): boolean {
  for (let at = target instanceof Element ? target : null; at; at = at.parentElement)
    if (at.scrollWidth > at.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(at).overflowX)) return true
  return false
}

/** One file, read in place: what it is called and what it is, ways to the others, and the file itself. */
export function PreviewPanel(props: PreviewPanelProps) {
  const { owner, attachment, platform, place, count, page, onStep, onClose, onPage } = props
  const [panel, setPanel] = useState<HTMLElement | null>(null)
  const [isFull, setFull] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const { state, retry } = useFile(owner, attachment)
  const download = useDownload()
  useFullScreen(panel, isFull)

  const type = state.step === 'ready' ? state.type : undefined
  const name = withEnding(fileNameOf(attachment), type?.format.id)
  const position = place === -1 ? '' : `${place + 1} of ${count}`

  // Opened by a link, a key or the address: the preview is where the reading goes on.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const said = useRef('')
  useEffect(() => {
    if (said.current !== '' && said.current !== name) announce(`Preview of ${name}, ${position}`)
    said.current = name
  }, [name, position])

  const step = (direction: 1 | -1) => onStep(direction)
  useShortcuts({
    ArrowLeft: () => {
      if (!scrollsSideways(document.activeElement)) step(-1)
    },
    ArrowRight: () => {
      if (!scrollsSideways(document.activeElement)) step(1)
    },
    Escape: () => (isFull ? setFull(false) : onClose()),
  })

  function onKeyDown(event: KeyboardEvent) {
    // Inside fields too, where the page's shortcuts rest.
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    if (isFull) setFull(false)
    else onClose()
  }

  const save = () =>
    download.start({
      path: downloadPath(owner, { ...attachment, name }),
      name,
      fileSize: attachment.fileSize,
      file: state.step === 'ready' ? state.file : undefined,
    })
  const size =
    state.step === 'ready' ? state.file.size : attachment.fileSize == null ? undefined : attachment.fileSize
  const facts = [
    type?.format.short ?? typeOf(attachment),
    size === undefined ? undefined : formatBytes(size),
    formatDay(parseCodatDate(attachment.dateCreated)),
  ].filter(Boolean)
  return (
    // The keys work anywhere in the panel; every one of them has a button too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={setPanel}
      className={styles['panel']}
      data-full={isFull}
      aria-label={`Preview of ${name}`}
      onKeyDown={onKeyDown}
    >
      <div className={styles['panelHead']}>
        <div className={styles['panelTitle']}>
          <h2 ref={heading} tabIndex={-1} title={name}>
            {name}
          </h2>
          <span className={styles['dim']}>{facts.join(' · ')}</span>
        </div>
        <span className={styles['panelActions']}>
          {place !== -1 && (
            <>
              <IconButton
                icon="left"
                label="Previous attachment"
                aria-disabled={place === 0}
                onClick={() => step(-1)}
              />
              <span className={styles['position']}>{position}</span>
              <IconButton
                icon="right"
                label="Next attachment"
                aria-disabled={place === count - 1}
                onClick={() => step(1)}
              />
            </>
          )}
          <Button onClick={save}>Download</Button>
          <IconButton
            icon={isFull ? 'shrink' : 'expand'}
            label="Full screen"
            aria-pressed={isFull}
            onClick={() => setFull(!isFull)}
          />
          <IconButton icon="close" label="Close the preview" onClick={onClose} />
        </span>
      </div>
      <DownloadStatus name={name} platform={platform} download={download} onRetry={save} />
      {type?.disagreement !== undefined && <Notice tone="warning">{type.disagreement}</Notice>}
      <SaveAction value={save}>
        <PreviewBody
          key={attachment.id}
          {...{ state, name, platform, page, onPage }}
          size={attachment.fileSize}
          onRetry={retry}
        />
      </SaveAction>
    </section>
  )
}
