import type { Place } from '../../src/lib/paths/read-address.ts'
import { bodyOf, type Rendering } from './rendering.ts'
import { dataScript, type FirstData } from './first-data.ts'

/** The response to a page's first read, and the rows of it; empty where the page had better send the request itself. */
export function firstRows(
  rendering: Rendering | undefined,
  place: Place,
  data: FirstData | undefined,
  languages: string | undefined,
): string {
  if (data === undefined) return ''
  return rowsOf(rendering, place, data, languages) + dataScript(data)
}

function rowsOf(
  rendering: Rendering | undefined,
  place: Place,
  data: FirstData,
  languages: string | undefined,
): string {
  try {
    const body = bodyOf(data)
    return body === undefined ? '' : (rendering?.renderFirst(place, body, localeOf(languages)) ?? '')
  } catch {
    // The application meets it as well, and says so.
    return ''
  }
}

/** The reader's first language, as the browser's own formats would have it. */
function localeOf(languages: string | undefined): string | undefined {
  const [first = ''] = languages?.split(/[,;]/) ?? []
  try {
    return Intl.getCanonicalLocales(first.trim())[0]
  } catch {
    return undefined
  }
}
