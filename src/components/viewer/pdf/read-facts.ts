import type { PDFDocumentProxy } from 'pdfjs-dist'
import * as z from 'zod/mini'
import { catch as orElse } from 'zod/mini'

const flag = orElse(z.boolean(), false)
const infoSchema = z.object({
  IsXFAPresent: flag,
  IsCollectionPresent: flag,
  IsSignaturesPresent: flag,
})
const filesSchema = z.array(z.object({ filename: z.string() }))
const fieldsSchema = z.array(z.array(z.object({ page: z.number(), rect: z.array(z.number()) })))

/** Of what pdf.js keeps by name; a schema for maps would be part of the first script, as the library is one file. */
const valuesOf = (named: unknown): unknown => (named instanceof Map ? [...named.values()] : undefined)

/** What a document is besides its pages. */
export interface PdfFacts {
  /** A form of the XFA kind; with or without fields of the ordinary kind beside it. */
  xfa: 'only' | 'beside' | undefined
  /** Not only with a place for a signature. */
  isSigned: boolean
  /** A wrapper around other files. */
  isPortfolio: boolean
  files: readonly string[]
  /** Parts of the pages that aren't shown unless somebody asks for them. */
  hasHiddenLayers: boolean
  /** Names of the pages, where they have any but their numbers. */
  labels: readonly string[] | undefined
}

type Facts = Pick<
  PDFDocumentProxy,
  | 'getMetadata'
  | 'getData'
  | 'getAttachments'
  | 'getFieldObjects'
  | 'getPageLabels'
  | 'getOptionalContentConfig'
>

const orNothing = (): undefined => undefined

async function hasOrdinaryFields(document: Facts): Promise<boolean> {
  const fields = fieldsSchema.safeParse(valuesOf(await document.getFieldObjects().catch(orNothing)))
  if (!fields.success) return false
  return fields.data.some((shown) =>
    shown.some(({ rect: [left, bottom, right, top] }) => left !== right && bottom !== top),
  )
}

const layersSchema = z.array(z.object({ visible: z.boolean() }))

async function hasHiddenLayers(document: Facts): Promise<boolean> {
  const config = await document.getOptionalContentConfig().catch(orNothing)
  const layers = Array.from(config ?? [], ([, layer]: [string, unknown]) => layer)
  return layersSchema.safeParse(layers).data?.some(({ visible }) => !visible) ?? false
}

const SIGNATURE_MARK = '/ByteRange'

/** A signature says which bytes it covers, and does so in plain, however the rest of the file is packed. */
async function hasSignature(document: Facts): Promise<boolean> {
  const bytes = await document.getData().catch(orNothing)
  return bytes !== undefined && new TextDecoder('latin1').decode(bytes).includes(SIGNATURE_MARK)
}

/** Each part on its own: one that can't be read costs the others nothing. */
export async function readFacts(document: Facts): Promise<PdfFacts> {
  const metadata = await document.getMetadata().catch(orNothing)
  const info = infoSchema.safeParse(metadata?.info).data
  const files = filesSchema.safeParse(valuesOf(await document.getAttachments().catch(orNothing))).data
  const labels = z.array(z.string()).safeParse(await document.getPageLabels().catch(orNothing)).data
  const isXfa = info?.IsXFAPresent ?? false
  return {
    xfa: isXfa ? ((await hasOrdinaryFields(document)) ? 'beside' : 'only') : undefined,
    // A form says the same of a place that nobody has signed yet.
    isSigned: (info?.IsSignaturesPresent ?? false) && (await hasSignature(document)),
    isPortfolio: info?.IsCollectionPresent ?? false,
    files: (files ?? []).map(({ filename }) => filename),
    hasHiddenLayers: await hasHiddenLayers(document),
    labels: labels?.some((label, index) => label !== String(index + 1)) ? labels : undefined,
  }
}
