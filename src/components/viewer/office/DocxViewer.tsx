import { useEffect, useRef, useState } from 'react'
import { Notice } from '../../ui/Notice.tsx'
import { useWorkerResult } from '../use-worker-result.ts'
import { ViewerFailed } from '../ViewerFailed.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import { ScrollPane } from '../ScrollPane.tsx'
import styles from '../viewer.module.css'
import type { DocxAnswer } from './docx.worker.ts'
import { sanitise } from './sanitise.ts'

const startWorker = (): Worker => new Worker(new URL('docx.worker.ts', import.meta.url), { type: 'module' })

/** A Word document as a reader sees it: its text and structure, not its layout. */
export default function DocxViewer({ file, name }: ViewerProps) {
  const { answer, error } = useWorkerResult<DocxAnswer>(startWorker, file)
  const html = answer?.html
  const host = useRef<HTMLElement>(null)
  const [failure, setFailure] = useState<unknown>(undefined)
  const [isShown, setShown] = useState(false)

  useEffect(() => {
    if (html === undefined) return undefined
    let isOpen = true
    sanitise(html).then(
      (fragment) => {
        if (!isOpen) return
        host.current?.replaceChildren(fragment)
        setShown(true)
      },
      (reason: unknown) => setFailure(reason),
    )
    return () => {
      isOpen = false
    }
  }, [html])

  const problem = error ?? failure
  if (problem !== undefined) return <ViewerFailed error={problem} what="this document" />
  return (
    <div className={styles['viewer']}>
      <div className={styles['toolbar']}>
        <span className={styles['fact']}>Text and pictures; layout, links and fields are left out</span>
      </div>
      {answer?.isClipped === true && (
        <Notice tone="warning">
          Only the beginning of this document is shown: it is very long. Download the file to see all of it.
        </Notice>
      )}
      {!isShown && <ViewerLoading label="Reading the document" />}
      <ScrollPane label={`Text of ${name}`} hidden={!isShown}>
        <article ref={host} className={styles['document']} />
      </ScrollPane>
    </div>
  )
}
