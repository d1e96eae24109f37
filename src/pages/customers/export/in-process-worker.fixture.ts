import { createMessageHandler } from './handle-messages.ts'
import type { WorkerPort } from './table-writer.ts'

/** A worker's messages without a worker: cloned on the way and handled in a turn of their own, as they would be. */
export function inProcessWorker(): WorkerPort & { isEnded: () => boolean } {
  const target = new EventTarget()
  let isEnded = false
  const handle = createMessageHandler((data) => {
    if (!isEnded) target.dispatchEvent(new MessageEvent('message', { data }))
  })
  return {
    postMessage: (message: unknown) => {
      const data: unknown = structuredClone(message)
      setTimeout(() => !isEnded && handle(data))
    },
    addEventListener: target.addEventListener.bind(target),
    terminate: () => void (isEnded = true),
    isEnded: () => isEnded,
  }
}
