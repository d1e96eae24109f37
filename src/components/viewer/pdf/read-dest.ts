import type { PDFDocumentProxy } from 'pdfjs-dist'
import * as z from 'zod/mini'

const pageReferenceSchema = z.object({ num: z.number(), gen: z.number() })
/** `[page, {name: 'XYZ'}, left, top, zoom]`, or `[page, {name: 'FitH'}, top]`. */
const kindSchema = z.object({ name: z.string() })

export type Destinations = Pick<PDFDocumentProxy, 'getDestination' | 'getPageIndex'>

/** A place in the document. */
export interface PdfPlace {
  /** From 1. */
  page: number
  /** A height on it, in the units of the page from its lower edge; undefined for the page as a whole. */
  top: number | undefined
}

function topOf([, rawKind, first, second]: readonly unknown[]): number | undefined {
  const kind = kindSchema.safeParse(rawKind).data?.name
  const top = kind === 'XYZ' ? second : kind === 'FitH' || kind === 'FitBH' ? first : undefined
  return typeof top === 'number' ? top : undefined
}

/** Where a link or an entry of the outline leads; undefined when that is nowhere in this document. */
export async function readDest(document: Destinations, target: unknown): Promise<PdfPlace | undefined> {
  const explicit: unknown = typeof target === 'string' ? await document.getDestination(target) : target
  if (!Array.isArray(explicit)) return undefined
  const parts: readonly unknown[] = explicit
  const [first] = parts
  if (typeof first === 'number') return { page: first + 1, top: topOf(parts) }
  const reference = pageReferenceSchema.safeParse(first)
  if (!reference.success) return undefined
  return { page: (await document.getPageIndex(reference.data)) + 1, top: topOf(parts) }
}
