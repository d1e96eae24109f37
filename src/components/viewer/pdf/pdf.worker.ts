// pdf.js' own worker, and what it leaves out of a page told to the page instead of the console.
import 'pdfjs-dist/build/pdf.worker.mjs'
import { isPictureDamaged } from './check-picture.ts'
import type { CheckedPicture } from './check-picture.ts'
import { lossOf } from './pdf-loss.ts'
import type { LossMessage } from './pdf-loss.ts'

// pdf.js passes over messages that name no receiver of its own.
const tell = (loss: LossMessage['loss']): void => self.postMessage({ loss } satisfies LossMessage)

// pdf.js has no other way to say it.
for (const method of ['warn', 'info'])
  Reflect.set(console, method, (...texts: unknown[]): void => {
    const loss = lossOf(texts.join(' '))
    if (loss !== undefined) tell(loss)
  })

Reflect.set(self, 'checkPicture', (picture: CheckedPicture): void => {
  if (isPictureDamaged(picture)) tell('damaged-picture')
})
