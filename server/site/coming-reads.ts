import { dataScript, type FirstData } from './first-data.ts'

/** The response to a read of this server, if it is one that can come with the page. */
export type Read = (target: string) => Promise<FirstData | undefined>

/** The reads that come with a page, all of them sent. */
export type ComingReads = readonly Promise<FirstData | undefined>[]

export const startReads = (targets: readonly string[], read: Read): ComingReads => targets.map(read)

/** Longer than the difference between two reads that go well. */
const LONGEST_WAIT_MS = 1_000

/** The same reads without those that keep the first one, which the page is about, waiting: the page asks for them itself. */
export function withoutLate([first, ...others]: ComingReads, waitMs = LONGEST_WAIT_MS): ComingReads {
  if (first === undefined) return []
  const end = first.then(() => new Promise<undefined>((resolve) => setTimeout(resolve, waitMs, undefined)))
  return [first, ...others.map((reading) => Promise.race([reading, end]))]
}

/** What has come of them, to be handed over by the page as if it had asked for it; it asks for the rest. */
export async function comingScripts(coming: ComingReads): Promise<string> {
  const scripts: string[] = []
  for (const [place, reading] of coming.entries()) {
    const data = await reading
    if (data !== undefined) scripts.push(dataScript(data, `data-place="${place}"`))
  }
  return scripts.join('')
}
