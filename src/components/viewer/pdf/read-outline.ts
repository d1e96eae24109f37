import type { PDFDocumentProxy } from 'pdfjs-dist'
import * as z from 'zod/mini'

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
const pageReferenceSchema = z.object({ num: z.number(), gen: z.number() })

type Destinations = Pick<PDFDocumentProxy, 'getOutline' | 'getDestination' | 'getPageIndex'>

async function pageOf(document: Destinations, target: unknown): Promise<number | undefined> {
  const explicit: unknown = typeof target === 'string' ? await document.getDestination(target) : target
  const first: unknown = Array.isArray(explicit) ? explicit[0] : undefined
  if (typeof first === 'number') return first + 1
  const reference = pageReferenceSchema.safeParse(first)
  return reference.success ? (await document.getPageIndex(reference.data)) + 1 : undefined
}

/** The table of contents inside the document; entries that lead nowhere in it are left out, links among them. */
export async function readOutline(document: Destinations): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = []
  const walk = async (raw: unknown, level: number): Promise<void> => {
    // A document can say anything here; pdf.js hands it on as it came.
    const parsed = itemsSchema.safeParse(raw)
    for (const { title, dest, items } of parsed.success ? parsed.data : []) {
      if (entries.length >= MOST_ENTRIES || level > DEEPEST_LEVEL) return
      const page = await pageOf(document, dest).catch(() => undefined)
      if (page !== undefined) entries.push({ id: entries.length, title, page, level })
      await walk(items, level + 1)
    }
  }
  await walk(await document.getOutline(), 0)
  return entries
}
