import { getDocument, GlobalWorkerOptions, PasswordResponses, PDFWorker, VerbosityLevel } from 'pdfjs-dist'
import type { PDFDocumentProxy } from 'pdfjs-dist'
// Vite's `?url` import gives the address of the file.
// oxlint-disable-next-line import/default
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

/** Where pdf.js' fonts, character maps and decoders are; set by server/build/pdf-files-plugin.ts. */
declare const __PDF_FILES__: string

GlobalWorkerOptions.workerSrc = workerUrl

/** A picture inside a document may have this many pixels; larger ones stay blank. */
const MOST_IMAGE_PIXELS = 60_000_000

/** A worker that is asked to end and is too busy to hear it is ended all the same. */
const PATIENCE_MS = 1000

export type PasswordReason = 'needed' | 'wrong'

export interface OpeningPdf {
  document: Promise<PDFDocumentProxy>
  /** Ends the worker and lets go of everything decoded. */
  close: () => void
}

/**
 * Opens a document in a worker of its own. Nothing in it acts: pdf.js runs scripts only with a sandbox that is not
 * shipped here, and since version 5 it has no `eval` to switch off.
 */
export function openPdf(
  data: ArrayBuffer,
  askPassword: (answer: (password: string) => void, reason: PasswordReason) => void,
): OpeningPdf {
  const worker = new PDFWorker()
  const task = getDocument({
    data,
    worker,
    cMapUrl: `${__PDF_FILES__}cmaps/`,
    standardFontDataUrl: `${__PDF_FILES__}standard_fonts/`,
    // A contract has to look the same on every machine; pdf.js' own fonts have the right widths, substitutes do not.
    useSystemFonts: false,
    wasmUrl: `${__PDF_FILES__}wasm/`,
    iccUrl: `${__PDF_FILES__}iccs/`,
    // WebAssembly would need a weaker content security policy; the decoders exist as plain script too.
    useWasm: false,
    enableXfa: false,
    maxImageSize: MOST_IMAGE_PIXELS,
    verbosity: VerbosityLevel.ERRORS,
  })
  task.onPassword = (answer: (password: string) => void, reason: number) =>
    askPassword(answer, reason === PasswordResponses.INCORRECT_PASSWORD ? 'wrong' : 'needed')
  const end = (): void => worker.destroy()
  const close = (): void => {
    setTimeout(end, PATIENCE_MS)
    task.destroy().then(end, end)
  }
  return { document: task.promise, close }
}
