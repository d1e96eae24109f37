import type { CDPSession } from '@playwright/test'

const MB = 1_000_000
const ATTACH_TIMEOUT_MS = 60_000

interface HeapUsage {
  usedSize?: number
  embedderHeapUsedSize?: number
  backingStorageSize?: number
}

/** What scripts use, objects of the browser and buffers included. */
export const usedMb = ({ usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 }: HeapUsage): number =>
  ((usedSize ?? Number.NaN) + embedderHeapUsedSize + backingStorageSize) / MB

/** Memory used by scripts of a worker. */
export interface WorkerHeap {
  /** As it is, garbage included. */
  usedMb: () => Promise<number>
  /** After garbage was collected. */
  keptMb: () => Promise<number>
}

/** The heap of a page's worker, told by a part of its address. Waits until there is one. */
export async function workerHeap(session: CDPSession, address: string): Promise<WorkerHeap> {
  const attached = new Promise<string>((resolve, reject) => {
    // A worker that has another name by now would be waited for without an end.
    setTimeout(() => reject(new Error(`No worker of ${address} was started`)), ATTACH_TIMEOUT_MS).unref()
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker' && targetInfo.url.includes(address)) resolve(sessionId)
    })
  })
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  })
  const sessionId = await attached
  const waiting = new Map<number, (usage: HeapUsage) => void>()
  let calls = 0
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    // Of the two methods that are called below: hence the cast.
    const response = JSON.parse(message) as { id?: number; result?: HeapUsage }
    waiting.get(response.id ?? 0)?.(response.result ?? {})
    waiting.delete(response.id ?? 0)
  })
  const call = (method: string): Promise<HeapUsage> =>
    new Promise((resolve) => {
      const id = (calls += 1)
      waiting.set(id, resolve)
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
    })
  const used = async () => usedMb(await call('Runtime.getHeapUsage'))
  return {
    usedMb: used,
    async keptMb() {
      // Twice: what the first round frees may hold on to more.
      for (let time = 0; time < 2; time++) await call('HeapProfiler.collectGarbage')
      return used()
    },
  }
}
