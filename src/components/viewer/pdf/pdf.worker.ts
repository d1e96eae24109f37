// pdf.js' own worker, and what it leaves out of a page told to the page instead of the console.
import 'pdfjs-dist/build/pdf.worker.min.mjs'
import { lossOf } from './pdf-loss.ts'
import type { LossMessage } from './pdf-loss.ts'

// pdf.js has no other way to say it.
Reflect.set(console, 'warn', (...texts: unknown[]): void => {
  const loss = lossOf(texts.join(' '))
  // pdf.js passes over messages that name no receiver of its own.
  if (loss !== undefined) self.postMessage({ loss } satisfies LossMessage)
})
