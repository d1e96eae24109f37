import type { Place } from '../../src/lib/paths/read-address.ts'
import { dataScript, type FirstData } from './first-data.ts'
import { escapeHtml } from './page.ts'
import { bodyOf, type Rendering } from './rendering.ts'

/** The response to a read of this server, if it is one that can come with the page. */
type Read = (target: string) => Promise<FirstData | undefined>

interface FormPage {
  place: Place
  /** What the page reads, and how many of that come with it: the record where there is one, and the company. */
  firstReads: readonly string[]
  comingReads: number
  /** Whether the person may write: otherwise there is no form. */
  canWrite: boolean
}

/**
 * What a form is made of, and the form. The company tells where its model is read; all of it comes with the page, whatever
 * the status, and is not asked for again.
 */
export async function firstForm(
  rendering: Rendering | undefined,
  { place, firstReads, comingReads, canWrite }: FormPage,
  read: Read,
): Promise<string> {
  const coming = firstReads.slice(0, comingReads).map((url) => ({ url, reading: read(url) }))
  const company = await coming.at(-1)?.reading
  const url = attempt(() => rendering?.modelUrl(place, bodyOf(company)))
  const target = url === undefined ? undefined : `/api${url}`
  const model = target === undefined ? undefined : await read(target)
  const record = coming.length > 1 ? await coming[0]?.reading : undefined

  const scripts = [model && dataScript(model, `data-url="${escapeHtml(target ?? '')}"`)]
  for (const [index, { reading }] of coming.entries()) {
    const data = await reading
    scripts.push(data && dataScript(data, `data-place="${index}"`))
  }
  const html =
    canWrite && model?.status === 200
      ? attempt(() =>
          rendering?.renderForm(place, {
            company: bodyOf(company),
            model: bodyOf(model),
            record: bodyOf(record),
          }),
        )
      : undefined
  return `${html ?? ''}${scripts.join('')}`
}

/** What can't be read or rendered the application meets as well, and says so. */
function attempt<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}
