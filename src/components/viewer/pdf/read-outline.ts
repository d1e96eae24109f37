import type { PDFDocumentProxy } from 'pdfjs-dist'
import * as z from 'zod/mini'
import { readDest } from './read-dest.ts'
import type { Destinations } from './read-dest.ts'

export interface OutlineEntry {
  /** Its place among all entries, from 0. */
  id: number
  title: string
  page: number
  level: number
}

const MOST_ENTRIES = 1000
const DEEPEST_LEVEL = 8

const itemsSchema = z.array(z.object({ title: z.string(), dest: z.unknown(), items: z.unknown() }))
type Outline = Destinations & Pick<PDFDocumentProxy, 'getOutline'>

/** The table of contents inside the document; entries that lead nowhere in it are left out, links among them. */
export async function readOutline(document: Outline): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = []
  const walk = async (raw: unknown, level: number): Promise<void> => {
    // A document can say anything here; pdf.js hands it on as it came.
    const parsed = itemsSchema.safeParse(raw)
    for (const { title, dest, items } of parsed.success ? parsed.data : []) {
      if (entries.length >= MOST_ENTRIES || level > DEEPEST_LEVEL) return
      const place = await readDest(document, dest).catch(() => undefined)
      if (place !== undefined) entries.push({ id: entries.length, title, page: place.page, level })
      await walk(items, level + 1)
    }
  }
  await walk(await document.getOutline(), 0)
  return entries
}
