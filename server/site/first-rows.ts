import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Place } from '../../src/lib/paths/read-address.ts'
import type { FirstData } from './first-data.ts'

/** Written by the build beside `index.html`; not served. */
export const ROWS_FILE = 'first-rows.mjs'

/** What the build's file exports. */
interface Rendering {
  renderFirst: (place: Place, body: unknown, locale: string | undefined) => string
}

/** The rows of a page's first data in HTML; empty where there are none to be shown before the application is there. */
export type RenderRows = (place: Place, data: FirstData, languages: string | undefined) => Promise<string>

export function loadRows(directory: string): RenderRows {
  const file = join(directory, ROWS_FILE)
  // The build's own file, made of `src/render-first.tsx`: hence the cast.
  const loading = existsSync(file)
    ? (import(/* @vite-ignore */ pathToFileURL(file).href) as Promise<Rendering>).catch(() => undefined)
    : Promise.resolve(undefined)
  return async (place, { status, text }, languages) => {
    if (status !== 200) return ''
    try {
      return (await loading)?.renderFirst(place, JSON.parse(text), localeOf(languages)) ?? ''
    } catch {
      // The application meets it as well, and says so.
      return ''
    }
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
