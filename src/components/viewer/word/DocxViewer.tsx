import { useRef } from 'react'
import { FindBox } from '../FindBox.tsx'
import {
  CLIPPED_DOCUMENT,
  DOCUMENT_PARTS,
  DOCUMENT_SECTIONS,
  EMPTY_DOCUMENT,
  EMPTY_DOCUMENT_TITLE,
} from './messages.ts'
import { PreviewMessage } from '../PreviewMessage.tsx'
import { runInWorker } from '../run-in-worker.ts'
import { sanitise } from '../office/sanitise.ts'
import { ScrollPane } from '../ScrollPane.tsx'
import { ToolbarFact } from '../Toolbar.tsx'
import { useFindInElement } from '../use-find-in-element.ts'
import { useLoaded } from '../use-loaded.ts'
import { ViewerError } from '../ViewerError.tsx'
import { ViewerFrame } from '../ViewerFrame.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import { docxSchema } from './docx.ts'
import styles from './DocxViewer.module.css'
import { omissionSentences } from './omission-sentences.ts'

const startWorker = (): Worker => new Worker(new URL('docx.worker.ts', import.meta.url), { type: 'module' })

interface ShownDocument {
  /** An element of its own, so that it can be put in place more than once. */
  body: HTMLElement
  omissions: readonly string[]
}

async function readDocument(file: Blob, signal: AbortSignal): Promise<ShownDocument> {
  const { html, isClipped, omissions } = await runInWorker(startWorker(), file, {
    result: docxSchema,
    signal,
  })
  const body = document.createElement('div')
  body.append(await sanitise(html))
  for (const [part, title] of Object.entries(DOCUMENT_SECTIONS)) {
    for (const section of body.querySelectorAll(`section[data-part="${part}"]`)) {
      const heading = document.createElement('h3')
      heading.textContent = title
      section.prepend(heading)
    }
  }
  return { body, omissions: [...(isClipped ? [CLIPPED_DOCUMENT] : []), ...omissionSentences(omissions)] }
}

/** A Word document as a reader sees it: its text and structure, not its layout. */
export default function DocxViewer({ file, name }: ViewerProps) {
  const reading = useLoaded(file, (signal) => readDocument(file, signal))
  if (reading.step === 'failed') return <ViewerError error={reading.error} what="this document" />
  if (reading.step === 'loading') return <ViewerLoading label="Reading document" />
  return <DocumentPane shown={reading.result} name={name} />
}

/** A blank page without a word would look like one that couldn’t be read. */
const isBlank = (body: HTMLElement): boolean =>
  body.textContent.trim() === '' && body.querySelector('img') === null

/** What was read of a document, with what it leaves out. */
export function DocumentPane({ shown: { body, omissions }, name }: { shown: ShownDocument; name: string }) {
  const scroller = useRef<HTMLDivElement>(null)
  const { setRoot, find } = useFindInElement(scroller)
  return (
    <ViewerFrame
      toolbar={
        <>
          <ToolbarFact>{DOCUMENT_PARTS}</ToolbarFact>
          <FindBox {...find} />
        </>
      }
      omissions={omissions}
    >
      {isBlank(body) ? (
        <PreviewMessage title={EMPTY_DOCUMENT_TITLE}>
          <p>{EMPTY_DOCUMENT}</p>
        </PreviewMessage>
      ) : (
        <ScrollPane ref={scroller} label={`Text of ${name}`}>
          <article
            className={styles['document']}
            ref={(article) => {
              if (article === null) return
              if (body.parentElement !== article) article.replaceChildren(body)
              setRoot(article)
            }}
          />
        </ScrollPane>
      )}
    </ViewerFrame>
  )
}
