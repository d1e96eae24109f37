import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { Place } from '../../src/lib/paths/read-address.ts'
import type { FirstData } from './first-data.ts'

/** Written by the build beside `index.html`; not served. */
export const RENDERING_FILE = 'first-content.mjs'

/** The responses to what a form's page reads. */
export interface FormBodies {
  company: unknown
  model: unknown
  record: unknown
}

/** The responses to what a record's page reads. */
interface RecordBodies {
  company: unknown
  record: unknown
}

/** What the build's file exports. */
export interface Rendering {
  renderFirst: (place: Place, body: unknown, locale: string | undefined) => string
  modelUrl: (place: Place, company: unknown) => string | undefined
  renderForm: (place: Place, bodies: FormBodies) => string
  /** `locale` and `canWrite` are the reader's, as the page says them. */
  renderRecord: (
    place: Place,
    bodies: RecordBodies,
    reader: { locale: string | undefined; canWrite: string },
  ) => string
  renderSample: () => void
}

/** Loads what renders a page's first data; undefined where the build has none. */
export async function loadRendering(directory: string): Promise<Rendering | undefined> {
  const file = join(directory, RENDERING_FILE)
  if (!existsSync(file)) return undefined
  try {
    // The build's own file, made of `src/render-first.tsx`: hence the cast.
    const rendering = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Rendering
    void warmUp(rendering)
    return rendering
  } catch {
    return undefined
  }
}

const WARM_UP_TIMES = 12
const BETWEEN_MS = 40

/** The first forms and records would take ten times as long as later ones: nobody should have to wait for the compiler. */
async function warmUp({ renderSample }: Rendering): Promise<void> {
  for (let time = 0; time < WARM_UP_TIMES; time++) {
    await setTimeout(BETWEEN_MS, undefined, { ref: false })
    renderSample()
  }
}

/** The body of a response that came as it should. */
export function bodyOf(data: FirstData | undefined): unknown {
  return data?.status === 200 ? JSON.parse(data.text) : undefined
}

/** Undefined for what can't be read or rendered: the application meets it as well, and says so. */
export function attempt<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}
