import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useCallback, useEffect, useRef, useState } from 'react'
import { TookTooLong } from '../run-in-worker.ts'
import { ViewerFailed } from '../ViewerFailed.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import { openPdf } from './open-pdf.ts'
import type { PasswordReason } from './open-pdf.ts'
import { PasswordPrompt } from './PasswordPrompt.tsx'
import type { PageSize } from './page-sizes.ts'
import { PdfPages } from './PdfPages.tsx'

type PdfState =
  | { step: 'opening' }
  | { step: 'password'; reason: PasswordReason; answer: (password: string) => void }
  | { step: 'open'; document: PDFDocumentProxy; firstSize: PageSize }
  | { step: 'failed'; error: unknown }

/** A document that needs longer to open, or for one page, keeps its worker busy for nothing that is read. */
const LONGEST_WORK_MS = 30_000

/** A PDF: opened in a worker, its pages drawn as they come into sight. */
export default function PdfViewer({ file, name, page, onPage }: ViewerProps) {
  const [state, setState] = useState<PdfState & { of: Blob }>({ step: 'opening', of: file })

  const giveUp = useRef((): void => undefined)

  useEffect(() => {
    let close = (): void => undefined
    let isOpen = true
    let clock: ReturnType<typeof setTimeout> | undefined
    const end = (): void => {
      isOpen = false
      clearTimeout(clock)
      close()
    }
    const fail = (error: unknown): void => {
      if (!isOpen) return
      end()
      setState({ step: 'failed', error, of: file })
    }
    giveUp.current = () => fail(new TookTooLong())
    const startClock = (): void => {
      clearTimeout(clock)
      clock = setTimeout(giveUp.current, LONGEST_WORK_MS)
    }
    const open = async (): Promise<void> => {
      const data = await file.arrayBuffer()
      if (!isOpen) return
      startClock()
      const opening = openPdf(data, (answer, reason) => {
        // Nobody has to know a password within half a minute.
        clearTimeout(clock)
        const answered = (password: string): void => {
          startClock()
          answer(password)
        }
        if (isOpen) setState({ step: 'password', reason, answer: answered, of: file })
      })
      close = opening.close
      const document = await opening.document
      const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 })
      clearTimeout(clock)
      if (isOpen) setState({ step: 'open', document, firstSize: { width, height }, of: file })
    }
    open().catch(fail)
    return end
  }, [file])

  const onStuck = useCallback(() => giveUp.current(), [])
  if (state.of !== file || state.step === 'opening') return <ViewerLoading label="Opening the PDF" />
  switch (state.step) {
    case 'password':
      return <PasswordPrompt reason={state.reason} onPassword={state.answer} />
    case 'failed':
      return <ViewerFailed error={state.error} what="this PDF" />
    case 'open':
      return (
        <PdfPages
          document={state.document}
          firstSize={state.firstSize}
          name={name}
          firstPage={page}
          onPage={onPage}
          longestWorkMs={LONGEST_WORK_MS}
          onStuck={onStuck}
        />
      )
  }
}
