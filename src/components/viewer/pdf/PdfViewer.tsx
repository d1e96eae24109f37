import { useState } from 'react'
import { PreviewTimeout } from '../run-in-worker.ts'
import { useLoaded } from '../use-loaded.ts'
import { ViewerError } from '../ViewerError.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import { openPdf } from './open-pdf.ts'
import type { OpenPdf, PasswordRequest } from './open-pdf.ts'
import { PasswordPrompt } from './PasswordPrompt.tsx'
import { PdfPages } from './PdfPages.tsx'

/** A PDF, until one of its pages keeps the worker busy for too long. */
export default function PdfViewer(props: ViewerProps) {
  const [isStuck, setStuck] = useState(false)
  if (isStuck) return <ViewerError error={new PreviewTimeout()} what="this PDF" />
  return <PdfDocument {...props} onStuck={() => setStuck(true)} />
}

/** Opened in a worker, which ends when this is unmounted; the pages are rendered as they come into sight. */
function PdfDocument({ file, name, page, onPage, onStuck }: ViewerProps & { onStuck: () => void }) {
  const opening = useLoaded<OpenPdf, PasswordRequest>(file, (signal, onPasswordRequest) =>
    openPdf(file, signal, onPasswordRequest),
  )
  switch (opening.step) {
    case 'loading': {
      const request = opening.progress
      if (request === undefined) return <ViewerLoading label="Opening PDF" />
      return <PasswordPrompt reason={request.reason} onPassword={request.onPassword} />
    }
    case 'failed':
      return <ViewerError error={opening.error} what="this PDF" />
    case 'ready':
      return (
        <PdfPages opened={opening.result} name={name} firstPage={page} onPage={onPage} onStuck={onStuck} />
      )
  }
}
