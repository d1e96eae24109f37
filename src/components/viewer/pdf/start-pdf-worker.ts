import { lossMessageSchema } from './pdf-loss.ts'
import type { LossMessage } from './pdf-loss.ts'

/** Started while the file is on its way, for the next document that is opened. */
let spare: Worker | undefined

const start = (): Worker => new Worker(new URL('pdf.worker.ts', import.meta.url), { type: 'module' })

/** Has a worker ready: loading its code takes longer than opening most documents. */
export function preparePdfWorker(): void {
  spare ??= start()
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
