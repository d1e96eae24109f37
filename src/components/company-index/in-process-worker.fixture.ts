import { createMessageHandler } from './handle-messages.ts'
import type { WorkerPort } from './index-worker.ts'

/** A worker's messages without a worker: cloned on the way and handled in a turn of their own, as they would be. */
export function inProcessWorker(): WorkerPort {
  const target = new EventTarget()
  let isEnded = false
  const handle = createMessageHandler((message) => {
    const data: unknown = structuredClone(message)
    if (!isEnded) target.dispatchEvent(new MessageEvent('message', { data }))
  })
  return {
    postMessage: (message: unknown) => {
      const data: unknown = structuredClone(message)
      setTimeout(() => !isEnded && handle(data))
    },
    addEventListener: target.addEventListener.bind(target),
    terminate: () => void (isEnded = true),
  }
}
