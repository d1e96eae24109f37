import { createPlanHandler } from './plan-handler.ts'
import type { WorkerPort } from './plan-client.ts'

/** A worker's messages without a worker: cloned on the way, one after the other. */
export function inProcessWorker(): WorkerPort {
  const target = new EventTarget()
  let isEnded = false
  let last = Promise.resolve()
  const handle = createPlanHandler((data) => {
    if (!isEnded) target.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) }))
  })
  return {
    postMessage: (message: unknown) => {
      const data: unknown =
        message instanceof Object && 'file' in message ? message : structuredClone(message)
      last = last.then(() => (isEnded ? undefined : handle(data)))
    },
    addEventListener: target.addEventListener.bind(target),
    terminate: () => void (isEnded = true),
  }
}
