import { CLIPPED_DOCUMENT, DOCUMENT_PARTS } from '../messages.ts'
import { runInWorker } from '../run-in-worker.ts'
import { ScrollPane } from '../ScrollPane.tsx'
import { ToolbarFact } from '../Toolbar.tsx'
import { useLoaded } from '../use-loaded.ts'
import { ViewerError } from '../ViewerError.tsx'
import { ViewerFrame } from '../ViewerFrame.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import { docxSchema } from './docx.ts'
import styles from './DocxViewer.module.css'
import { sanitise } from './sanitise.ts'

const startWorker = (): Worker => new Worker(new URL('docx.worker.ts', import.meta.url), { type: 'module' })

interface DocxContent {
  /** An element of its own, so that it can be put in place more than once. */
  body: HTMLElement
  isClipped: boolean
}

async function readDocx(file: Blob, signal: AbortSignal): Promise<DocxContent> {
  const { html, isClipped } = await runInWorker(startWorker(), file, { result: docxSchema, signal })
  const body = document.createElement('div')
  body.append(await sanitise(html))
  return { body, isClipped }
}

/** A Word document as a reader sees it: its text and structure, not its layout. */
export default function DocxViewer({ file, name }: ViewerProps) {
  const reading = useLoaded(file, (signal) => readDocx(file, signal))
  if (reading.step === 'failed') return <ViewerError error={reading.error} what="this document" />
  if (reading.step === 'loading') return <ViewerLoading label="Reading document" />
  const { body, isClipped } = reading.result
  return (
    <ViewerFrame
      toolbar={<ToolbarFact>{DOCUMENT_PARTS}</ToolbarFact>}
      omissions={isClipped ? [CLIPPED_DOCUMENT] : []}
    >
      <ScrollPane label={`Text of ${name}`}>
        <article
          className={styles['document']}
          ref={(article) => {
            if (article !== null && body.parentElement !== article) article.replaceChildren(body)
          }}
        />
      </ScrollPane>
    </ViewerFrame>
  )
}
