import { dataScript, type FirstData } from './first-data.ts'

/** The response to a read of this server, if it is one that can come with the page. */
export type Read = (target: string) => Promise<FirstData | undefined>

/** The reads that come with a page, all of them sent. */
export type ComingReads = readonly Promise<FirstData | undefined>[]

export const startReads = (targets: readonly string[], read: Read): ComingReads => targets.map(read)

/** What has come of them, to be handed over by the page as if it had asked for it; it asks for the rest. */
export async function comingScripts(coming: ComingReads): Promise<string> {
  const scripts: string[] = []
  for (const [place, reading] of coming.entries()) {
    const data = await reading
    if (data !== undefined) scripts.push(dataScript(data, `data-place="${place}"`))
  }
  return scripts.join('')
}
