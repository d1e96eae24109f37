import type { Place } from '../../src/lib/paths/read-address.ts'
import { attempt, bodyOf, type Rendering } from './rendering.ts'
import { dataScript, type FirstData } from './first-data.ts'

/** The response to a page's first read, and the rows of it; empty where the page had better send the request itself. */
export function firstRows(
  rendering: Rendering | undefined,
  place: Place,
  data: FirstData | undefined,
  locale: string | undefined,
): string {
  if (data === undefined) return ''
  return rowsOf(rendering, place, data, locale) + dataScript(data)
}

function rowsOf(
  rendering: Rendering | undefined,
  place: Place,
  data: FirstData,
  locale: string | undefined,
): string {
  const html = attempt(() => {
    const body = bodyOf(data)
    return body === undefined ? '' : rendering?.renderFirst(place, body, locale)
  })
  return html ?? ''
}
