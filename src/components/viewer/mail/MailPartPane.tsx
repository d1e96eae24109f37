import { late } from '../../ui/late.tsx'
import type { KeyboardEvent } from 'react'
import { saveBlob } from '../../../api/attachment-download.ts'
import { withEnding } from '../../../lib/files/file-name.ts'
import { formatBytes } from '../../../lib/format/bytes.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { DownloadAction } from '../download-action.ts'
import { LOADING_VIEWER } from '../messages.ts'
import { useLoaded } from '../use-loaded.ts'
import { ViewerError } from '../ViewerError.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import { nameOfPart } from './mail-part-name.ts'
import type { MailPart } from './mail.ts'
import styles from './MailPartPane.module.css'

/** It leads here, and is part of the page by then. */
const FileViewer = late(async () => ({ default: (await import('../file/FileViewer.tsx')).FileViewer }))

interface MailPartPaneProps {
  part: MailPart
  onBack: () => void
}

const focus = (button: HTMLElement | null): void => button?.focus()

/** A file of an email in the viewer of its kind, with the way back to the email. */
export function MailPartPane({ part, onBack }: MailPartPaneProps) {
  const reading = useLoaded(part, async () => {
    const { recognise } = await import('../file/recognise.ts')
    const file = new Blob([part.bytes])
    const type = await recognise(file, { name: nameOfPart(part), contentType: part.mime })
    return { file, type, name: withEnding(nameOfPart(part), type.format.id) }
  })
  const { file, type, name } =
    reading.step === 'ready' ? reading.result : { file: undefined, type: undefined, name: nameOfPart(part) }
  const save = () => saveBlob(new Blob([part.bytes]), name)

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    // The file first: a second Esc closes the preview.
    event.preventDefault()
    event.stopPropagation()
    onBack()
  }

  return (
    // The key works anywhere in the file; there is a button for it too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={styles['pane']} aria-label={`File ${name}`} onKeyDown={handleKeyDown}>
      <div className={styles['head']}>
        <Button ref={focus} onClick={onBack}>
          Back to email
        </Button>
        <h3>{name}</h3>
        <span>{formatBytes(part.bytes.length)}</span>
        <Button onClick={save}>Download</Button>
      </div>
      {type?.disagreement !== undefined && <Notice tone="warning">{type.disagreement}</Notice>}
      <DownloadAction value={save}>
        {reading.step === 'failed' && <ViewerError error={reading.error} what="this file" />}
        {reading.step === 'loading' && <ViewerLoading label={LOADING_VIEWER} />}
        {file && type && (
          <FileViewer
            placeholder={<ViewerLoading label={LOADING_VIEWER} />}
            file={file}
            name={name}
            type={type}
          />
        )}
      </DownloadAction>
    </section>
  )
}
