import type { PDFDocumentProxy } from 'pdfjs-dist'
import * as z from 'zod/mini'

export interface OutlineEntry {
  title: string
  page: number
  level: number
}

const MOST_ENTRIES = 1000
const DEEPEST_LEVEL = 8

/** A document can say anything here; pdf.js hands it on as it came. */
// oxlint-disable-next-line promise/valid-params -- zod's `catch` is no promise's
const itemsSchema = z.catch(
  z.array(z.object({ title: z.string(), dest: z.unknown(), items: z.unknown() })),
  [],
)
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
    for (const { title, dest, items } of itemsSchema.parse(raw)) {
      if (entries.length >= MOST_ENTRIES || level > DEEPEST_LEVEL) return
      const page = await pageOf(document, dest).catch(() => undefined)
      if (page !== undefined) entries.push({ title, page, level })
      await walk(items, level + 1)
    }
  }
  await walk(await document.getOutline(), 0)
  return entries
}
