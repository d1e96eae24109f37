import type { Place } from '../../src/lib/paths/read-address.ts'
import { comingScripts, startReads, type Read } from './coming-reads.ts'
import { dataScript } from './first-data.ts'
import { escapeHtml } from './page.ts'
import { attempt, bodyOf, type Rendering } from './rendering.ts'

interface FormPage {
  place: Place
  /** The record where there is one, and the company. */
  reads: readonly string[]
  /** Whether the person may write: otherwise there is no form. */
  canWrite: boolean
}

/**
 * What a form is made of, and the form. The company tells where its model is read; all of it comes with the page, whatever
 * the status, and is not asked for again.
 */
export async function firstForm(
  rendering: Rendering | undefined,
  { place, reads, canWrite }: FormPage,
  read: Read,
): Promise<string> {
  const coming = startReads(reads, read)
  const company = await coming.at(-1)
  const url = attempt(() => rendering?.modelUrl(place, bodyOf(company)))
  const target = url === undefined ? undefined : `/api${url}`
  const model = target === undefined ? undefined : await read(target)
  const record = coming.length > 1 ? await coming[0] : undefined
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
  const modelScript = model && dataScript(model, `data-url="${escapeHtml(target ?? '')}"`)
  return `${html ?? ''}${modelScript ?? ''}${await comingScripts(coming)}`
}
