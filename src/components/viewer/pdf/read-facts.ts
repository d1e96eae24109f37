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
const fieldsSchema = z.array(
  z.array(
    z.object({
      rect: orElse(z.array(z.number()), []),
      type: orElse(z.string(), ''),
      actions: orElse(z.nullish(z.unknown()), undefined),
    }),
  ),
)
type Fields = z.infer<typeof fieldsSchema>

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
  /** There are scripts, which other programs run. */
  hasScripts: boolean
  /** The file has no end. */
  isCut: boolean
  /** Names of the pages, where they have any but their numbers. */
  labels: readonly string[] | undefined
}

type Facts = Pick<
  PDFDocumentProxy,
  | 'getMetadata'
  | 'getData'
  | 'getAttachments'
  | 'getFieldObjects'
  | 'getJSActions'
  | 'getPageLabels'
  | 'getOptionalContentConfig'
>

const orNothing = (): undefined => undefined

const readFields = async (document: Facts): Promise<Fields> =>
  fieldsSchema.safeParse(valuesOf(await document.getFieldObjects().catch(orNothing))).data ?? []

const hasOrdinary = (fields: Fields): boolean =>
  fields.some((shown) =>
    shown.some(({ rect: [left, bottom, right, top] }) => left !== right && bottom !== top),
  )

/** Those of the document, and those of its fields; pdf.js' own answer counts each place for a signature as one. */
async function hasScripts(document: Facts, fields: Fields): Promise<boolean> {
  const ofDocument = await document.getJSActions().catch(orNothing)
  return (ofDocument?.size ?? 0) > 0 || fields.some((shown) => shown.some(({ actions }) => actions))
}

const layersSchema = z.array(z.object({ visible: z.boolean() }))

async function hasHiddenLayers(document: Facts): Promise<boolean> {
  const config = await document.getOptionalContentConfig().catch(orNothing)
  const layers = Array.from(config ?? [], ([, layer]: [string, unknown]) => layer)
  return layersSchema.safeParse(layers).data?.some(({ visible }) => !visible) ?? false
}

const SIGNATURE_MARK = '/ByteRange'
/** Says where the list of all objects is; behind it comes the end, or another part with objects. */
const LIST_MARK = 'startxref'
const OBJECT = /\d \d+ obj\b/

interface Signs {
  /** A signature says which bytes it covers, and does so in plain, however the rest of the file is packed. */
  isSigned: boolean
  isCut: boolean
}

async function readSigns(document: Facts): Promise<Signs> {
  const bytes = await document.getData().catch(orNothing)
  if (bytes === undefined) return { isSigned: false, isCut: false }
  const text = new TextDecoder('latin1').decode(bytes)
  const list = text.lastIndexOf(LIST_MARK)
  return {
    isSigned: text.includes(SIGNATURE_MARK),
    isCut: list === -1 || OBJECT.test(text.slice(list)),
  }
}

/** Each part on its own: one that can't be read costs the others nothing. */
export async function readFacts(document: Facts): Promise<PdfFacts> {
  const metadata = await document.getMetadata().catch(orNothing)
  const info = infoSchema.safeParse(metadata?.info).data
  const files = filesSchema.safeParse(valuesOf(await document.getAttachments().catch(orNothing))).data
  const labels = z.array(z.string()).safeParse(await document.getPageLabels().catch(orNothing)).data
  const fields = await readFields(document)
  const { isSigned, isCut } = await readSigns(document)
  // Not all programs say in the form that there are signatures, and a form says the same of a place nobody has signed.
  const hasPlaceToSign =
    (info?.IsSignaturesPresent ?? false) || fields.some((one) => one.some(({ type }) => type === 'signature'))
  return {
    xfa: info?.IsXFAPresent ? (hasOrdinary(fields) ? 'beside' : 'only') : undefined,
    isSigned: hasPlaceToSign && isSigned,
    isCut,
    isPortfolio: info?.IsCollectionPresent ?? false,
    files: (files ?? []).map(({ filename }) => filename),
    hasHiddenLayers: await hasHiddenLayers(document),
    hasScripts: await hasScripts(document, fields),
    labels: labels?.some((label, index) => label !== String(index + 1)) ? labels : undefined,
  }
}
