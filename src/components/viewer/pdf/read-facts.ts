import type { PDFDocumentProxy } from 'pdfjs-dist'
import * as z from 'zod/mini'
import { catch as orElse } from 'zod/mini'

const flag = orElse(z.boolean(), false)
const infoSchema = z.object({
  IsXFAPresent: flag,
  IsCollectionPresent: flag,
  IsSignaturesPresent: flag,
})
const filesSchema = z.map(z.string(), z.object({ filename: z.string() }))
const fieldsSchema = z.map(z.string(), z.array(z.object({ page: z.number(), rect: z.array(z.number()) })))

/** What a document is besides its pages. */
export interface PdfFacts {
  /** A form of the XFA kind; with or without fields of the ordinary kind beside it. */
  xfa: 'only' | 'beside' | undefined
  isSigned: boolean
  /** A wrapper around other files. */
  isPortfolio: boolean
  files: readonly string[]
  /** Names of the pages, where they have any but their numbers. */
  labels: readonly string[] | undefined
}

type Facts = Pick<PDFDocumentProxy, 'getMetadata' | 'getAttachments' | 'getFieldObjects' | 'getPageLabels'>

const orNothing = (): undefined => undefined

async function hasOrdinaryFields(document: Facts): Promise<boolean> {
  const fields = fieldsSchema.safeParse(await document.getFieldObjects().catch(orNothing))
  if (!fields.success) return false
  return [...fields.data.values()].some((shown) =>
    shown.some(({ rect: [left, bottom, right, top] }) => left !== right && bottom !== top),
  )
}

/** Each part on its own: one that can't be read costs the others nothing. */
export async function readFacts(document: Facts): Promise<PdfFacts> {
  const metadata = await document.getMetadata().catch(orNothing)
  const info = infoSchema.safeParse(metadata?.info).data
  const files = filesSchema.safeParse(await document.getAttachments().catch(orNothing)).data
  const labels = z.array(z.string()).safeParse(await document.getPageLabels().catch(orNothing)).data
  const isXfa = info?.IsXFAPresent ?? false
  return {
    xfa: isXfa ? ((await hasOrdinaryFields(document)) ? 'beside' : 'only') : undefined,
    isSigned: info?.IsSignaturesPresent ?? false,
    isPortfolio: info?.IsCollectionPresent ?? false,
    files: Array.from(files?.values() ?? [], ({ filename }) => filename),
    labels: labels?.some((label, index) => label !== String(index + 1)) ? labels : undefined,
  }
}
