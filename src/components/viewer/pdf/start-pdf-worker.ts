import { lossMessageSchema } from './pdf-loss.ts'
import type { LossMessage } from './pdf-loss.ts'

/** Started before its file is there, for the next document that is opened. */
let spare: Worker | undefined

const start = (): Worker => new Worker(new URL('pdf.worker.ts', import.meta.url), { type: 'module' })

/** Has a worker ready: loading its code takes longer than opening most documents. */
export function preparePdfWorker(): void {
  if (spare !== undefined) return
  const worker = start()
  spare = worker
  // One whose code couldn't be loaded opens nothing: the next document gets another.
  worker.addEventListener('error', () => {
    if (spare === worker) spare = undefined
  })
}

/** Ends the one that is ready, when no document is about to be opened. */
export function endSpareWorker(): void {
  spare?.terminate()
  spare = undefined
}

/** A worker for one document. */
export function startPdfWorker(onLoss: (loss: LossMessage['loss']) => void): Worker {
  const worker = spare ?? start()
  spare = undefined
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = lossMessageSchema.safeParse(data)
    if (message.success) onLoss(message.data.loss)
  })
  return worker
}
