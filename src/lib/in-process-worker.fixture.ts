/** The side of a worker that a page uses. */
type Port = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>

/** A file that a test has can't be cloned in it; it never changes anyway. */
const cloned = (message: unknown): unknown =>
  message instanceof Object && Object.values(message).some((part) => part instanceof Blob)
    ? message
    : structuredClone(message)

/** A worker's messages without a worker: cloned on the way, each handled in a turn of its own once the one before is. */
export function inProcessWorker(
  createHandler: (post: (message: unknown) => void) => (message: unknown) => unknown,
): Port & { isEnded: () => boolean } {
  const target = new EventTarget()
  let isEnded = false
  let last: Promise<unknown> = Promise.resolve()
  const handle = createHandler((message) => {
    if (!isEnded) target.dispatchEvent(new MessageEvent('message', { data: cloned(message) }))
  })
  return {
    postMessage: (message: unknown) => {
      const data = cloned(message)
      const turn = new Promise((resolve) => setTimeout(resolve))
      last = Promise.all([last, turn]).then(() => (isEnded ? undefined : handle(data)))
    },
    addEventListener: target.addEventListener.bind(target),
    terminate: () => void (isEnded = true),
    isEnded: () => isEnded,
  }
}
