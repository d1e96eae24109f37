import { useState } from 'react'
import { useLoaded } from '../use-loaded.ts'
import { ViewerError } from '../ViewerError.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import type { LivePdf } from './live-pdf.ts'
import { openPdf } from './open-pdf.ts'
import type { PasswordRequest } from './open-pdf.ts'
import { PasswordPrompt } from './PasswordPrompt.tsx'
import { PdfPages } from './PdfPages.tsx'

/** A PDF, opened in a worker, which ends when this is unmounted; the pages are rendered as they come into sight. */
export default function PdfViewer({ file, name, page, onPage }: ViewerProps) {
  const [hasTyped, setHasTyped] = useState(false)
  const opening = useLoaded<LivePdf, PasswordRequest>(file, (signal, onPasswordRequest) =>
    openPdf(file, signal, onPasswordRequest),
  )
  switch (opening.step) {
    case 'loading': {
      const request = opening.progress
      if (request === undefined) return <ViewerLoading label="Opening PDF" />
      return (
        <PasswordPrompt
          reason={request.reason}
          onPassword={(password) => {
            setHasTyped(true)
            request.onPassword(password)
          }}
        />
      )
    }
    case 'failed':
      return <ViewerError error={opening.error} what="this PDF" />
    case 'ready':
      return (
        <PdfPages
          pdf={opening.result}
          name={name}
          firstPage={page}
          // The field that had the focus is gone.
          takesFocus={hasTyped}
          onPage={onPage}
        />
      )
  }
}
