import type { PDFDocumentProxy } from 'pdfjs-dist'
import styles from '../viewer.module.css'

export interface OutlineEntry {
  title: string
  page: number
  level: number
}

const MOST_ENTRIES = 1000

type RawOutline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>

async function pageOf(document: PDFDocumentProxy, target: unknown): Promise<number | undefined> {
  const explicit: unknown = typeof target === 'string' ? await document.getDestination(target) : target
  const reference: unknown = Array.isArray(explicit) ? explicit[0] : undefined
  if (typeof reference === 'number') return reference + 1
  if (typeof reference !== 'object' || reference === null || !('num' in reference)) return undefined
  return (await document.getPageIndex(reference as Parameters<PDFDocumentProxy['getPageIndex']>[0])) + 1
}

/** The table of contents inside the document; entries that lead nowhere in it are left out, links among them. */
export async function readOutline(document: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = []
  const walk = async (items: RawOutline, level: number): Promise<void> => {
    for (const { title, dest, items: inner } of items ?? []) {
      if (entries.length >= MOST_ENTRIES || level > 8) return
      const page = await pageOf(document, dest).catch(() => undefined)
      if (page !== undefined) entries.push({ title, page, level })
      await walk(inner as RawOutline, level + 1)
    }
  }
  await walk(await document.getOutline(), 0)
  return entries
}

interface PdfOutlineProps {
  entries: readonly OutlineEntry[]
  onPage: (page: number) => void
}

export function PdfOutline({ entries, onPage }: PdfOutlineProps) {
  return (
    <nav className={styles['outline']} aria-label="Outline">
      <ul>
        {entries.map(({ title, page, level }, index) => (
          // Entries have no id of their own, and the list never changes.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} style={{ paddingInlineStart: level * 12 }}>
            <button type="button" onClick={() => onPage(page)}>
              {title} <span>{page}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
