import { getDocument, PasswordResponses, PDFWorker, VerbosityLevel } from 'pdfjs-dist'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { PreviewTimeout } from '../run-in-worker.ts'
import { LivePdf, LONGEST_WORK_MS } from './live-pdf.ts'
import type { OpenDocument } from './live-pdf.ts'
import type { LossMessage } from './pdf-loss.ts'
import { PdfLosses } from './pdf-losses.ts'
import { startPdfWorker } from './start-pdf-worker.ts'

/** Where pdf.js' fonts, character maps and decoders are; set by server/build/pdf-files-plugin.ts. */
declare const __PDF_FILES__: string

/** A picture inside a document may have this many pixels, an A0 sheet at 300 dpi; larger ones are left out and named. */
const MOST_IMAGE_PIXELS = 150_000_000
/** Pictures with more pixels than A4 at 600 dpi are made smaller in the worker, before the page has to hold them. */
const MOST_SHARP_BYTES = 40_000_000 * 4

/** A worker that is told to end and is too busy to hear it is ended all the same. */
const PATIENCE_MS = 1000

export type PasswordReason = 'needed' | 'wrong'

export interface PasswordRequest {
  reason: PasswordReason
  onPassword: (password: string) => void
}

interface OpeningTask {
  document: Promise<PDFDocumentProxy>
  /** Ends the worker and lets go of everything decoded. */
  close: () => void
  kill: () => void
}

interface Opening {
  data: ArrayBuffer
  password: string | undefined
  onLoss: (loss: LossMessage['loss']) => void
  onPasswordRequest: (request: PasswordRequest) => void
}

/**
 * Opens a document in a worker of its own. Nothing in it acts: pdf.js runs scripts only with a sandbox that is not
 * shipped here, and since version 5 it has no `eval` to switch off.
 */
function startOpening({ data, password, onLoss, onPasswordRequest }: Opening): OpeningTask {
  const port = startPdfWorker(onLoss)
  // What it tells besides the pages is what is missing on them.
  const worker = PDFWorker.create({ port, verbosity: VerbosityLevel.INFOS })
  const files = new URL(__PDF_FILES__, document.baseURI).href
  const task = getDocument({
    data,
    worker,
    ...(password !== undefined && { password }),
    cMapUrl: `${files}cmaps/`,
    standardFontDataUrl: `${files}standard_fonts/`,
    // A contract has to look the same on every machine; pdf.js' own fonts have the right widths, substitutes do not.
    useSystemFonts: false,
    wasmUrl: `${files}wasm/`,
    iccUrl: `${files}iccs/`,
    // WebAssembly would need a weaker content security policy; the decoders exist as plain script too.
    useWasm: false,
    enableXfa: false,
    maxImageSize: MOST_IMAGE_PIXELS,
    canvasMaxAreaInBytes: MOST_SHARP_BYTES,
    verbosity: VerbosityLevel.ERRORS,
  })
  task.onPassword = (onPassword: (password: string) => void, reason: number) =>
    onPasswordRequest({
      onPassword,
      reason: reason === PasswordResponses.INCORRECT_PASSWORD ? 'wrong' : 'needed',
    })
  const end = (): void => {
    worker.destroy()
    port.terminate()
  }
  const close = (): void => {
    setTimeout(end, PATIENCE_MS)
    task.destroy().then(end, end)
  }
  const kill = (): void => {
    port.terminate()
    close()
  }
  return { document: task.promise, close, kill }
}

interface OpenOptions extends Omit<Opening, 'data'> {
  file: Blob
  signal: AbortSignal
}

/** Opens a document for as long as the signal is not aborted; gives up on one that keeps its worker busy. */
async function openDocument({ file, signal, ...options }: OpenOptions): Promise<OpenDocument> {
  const data = await file.arrayBuffer()
  signal.throwIfAborted()
  let timer: ReturnType<typeof setTimeout> | undefined
  let giveUp: (() => void) | undefined
  const timeout = new Promise<never>((_, reject) => {
    giveUp = () => reject(new PreviewTimeout())
  })
  const startTimer = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => giveUp?.(), LONGEST_WORK_MS)
  }
  startTimer()
  const {
    document: opening,
    close,
    kill,
  } = startOpening({
    ...options,
    data,
    onPasswordRequest({ reason, onPassword }) {
      // Typing a password may take longer than that.
      clearTimeout(timer)
      options.onPasswordRequest({
        reason,
        onPassword(password) {
          startTimer()
          onPassword(password)
        },
      })
    },
  })
  signal.addEventListener('abort', close)
  try {
    const document = await Promise.race([opening, timeout])
    await Promise.race([document.getPage(1), timeout])
    return {
      document,
      kill() {
        signal.removeEventListener('abort', close)
        kill()
      },
    }
  } catch (error) {
    close()
    throw error
  } finally {
    clearTimeout(timer)
  }
}

/** Opens a document, and again whenever one of its pages has to be given up. */
export async function openPdf(
  file: Blob,
  signal: AbortSignal,
  onPasswordRequest: (request: PasswordRequest) => void,
): Promise<LivePdf> {
  const losses = new PdfLosses()
  let pdf: LivePdf | undefined
  // The one that was typed last is right, once the document is open. It stays in memory only.
  let password: string | undefined
  const open = () =>
    openDocument({
      file,
      signal,
      password,
      onLoss: (loss) => losses.add(loss, pdf?.page),
      onPasswordRequest: ({ reason, onPassword }) =>
        onPasswordRequest({
          reason,
          onPassword(typed) {
            password = typed
            onPassword(typed)
          },
        }),
    })
  const opened = await open()
  const firstPage = await opened.document.getPage(1)
  const { width, height } = firstPage.getViewport({ scale: 1 })
  pdf = new LivePdf({
    opened,
    reopen: open,
    count: opened.document.numPages,
    firstSize: { width, height },
    losses,
  })
  return pdf
}
