import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
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

/** A PDF: opened in a worker, its pages drawn as they come into sight. */
export default function PdfViewer({ file, name, page, onPage }: ViewerProps) {
  const [state, setState] = useState<PdfState & { of: Blob }>({ step: 'opening', of: file })

  useEffect(() => {
    let close = (): void => undefined
    let isOpen = true
    const open = async (): Promise<void> => {
      const data = await file.arrayBuffer()
      if (!isOpen) return
      const task = openPdf(data, (answer, reason) => {
        if (isOpen) setState({ step: 'password', reason, answer, of: file })
      })
      // Ends the worker and lets go of everything decoded.
      close = () => void task.destroy()
      const document = await task.promise
      const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 })
      if (isOpen) setState({ step: 'open', document, firstSize: { width, height }, of: file })
    }
    open().catch((error: unknown) => {
      if (isOpen) setState({ step: 'failed', error, of: file })
    })
    return () => {
      isOpen = false
      close()
    }
  }, [file])

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
        />
      )
  }
}
