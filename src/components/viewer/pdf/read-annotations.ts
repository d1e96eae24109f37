import type { PDFPageProxy } from 'pdfjs-dist'
import * as z from 'zod/mini'
import { catch as orElse } from 'zod/mini'

/** As pdf.js counts them. */
const TYPES = {
  note: 1,
  link: 2,
  text: 3,
  mark: [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 26],
  file: 17,
  field: 20,
  /** Stamps, redactions and text boxes; of these, pdf.js draws nothing or only the words where the file has no picture. */
  unpictured: [3, 13, 26],
  media: [18, 19, 21, 25, 27],
} as const
const HIDDEN_FLAGS = 2 | 32

/** The document can say anything; what isn't of this shape is passed over. */
const annotationSchema = z.object({
  id: z.string(),
  annotationType: z.number(),
  subtype: orElse(z.string(), ''),
  rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  annotationFlags: orElse(z.number(), 0),
  contentsObj: orElse(z.object({ str: z.string() }), { str: '' }),
  titleObj: orElse(z.object({ str: z.string() }), { str: '' }),
  hasAppearance: orElse(z.boolean(), true),
  fieldType: orElse(z.nullish(z.string()), undefined),
  fieldValue: z.optional(z.unknown()),
  radioButton: orElse(z.boolean(), false),
  /** Null for a choice that the file has no pictures of. */
  buttonValue: z.optional(z.unknown()),
  dest: z.optional(z.unknown()),
  action: orElse(z.optional(z.string()), undefined),
  url: orElse(z.optional(z.string()), undefined),
  unsafeUrl: orElse(z.optional(z.string()), undefined),
  file: orElse(z.optional(z.object({ filename: z.string() })), undefined),
  richText: orElse(z.nullish(z.object({ str: z.string() })), undefined),
})
type Annotation = z.infer<typeof annotationSchema>

/** In the units of the page, from its lower left corner. */
export type PageRect = readonly [number, number, number, number]

export interface PdfComment {
  id: string
  /** From 1. */
  page: number
  author: string
  text: string
  /** What is marked with it: "Highlight", "StrikeOut"; the kinds of PDF. */
  kind: string
  rect: PageRect
}

export interface PdfLink {
  id: string
  rect: PageRect
  /** Inside the document, as pdf.js hands it over; or a named way to turn pages. */
  dest: unknown
  action: string | undefined
  /** Outside the document; never opened from here. */
  address: string | undefined
}

export interface PageAnnotations {
  comments: PdfComment[]
  links: PdfLink[]
  /** Files attached at a place on the page. */
  files: string[]
  /** There is sound, video or a 3D model. */
  hasMedia: boolean
  /** There are choices of one among several that the file has no pictures of, and pdf.js makes none. */
  hasUndrawnChoices: boolean
  /** There are fields with a text or a choice that the file has no pictures of and asks nobody to make. */
  hasUndrawnValues: boolean
  hasUndrawnMarks: boolean
}

const LONGEST_COMMENT = 10_000
const LONGEST_ADDRESS = 2000
const MOST_ON_PAGE = 1000
const PAGE_ACTIONS = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage'])

const includes = (types: readonly number[], type: number): boolean => types.includes(type)

function commentOf(annotation: Annotation, page: number): PdfComment[] {
  const { annotationType: type, contentsObj, richText, titleObj } = annotation
  const isComment = type === TYPES.note || type === TYPES.text || includes(TYPES.mark, type)
  const text = (contentsObj.str || richText?.str || '').trim().slice(0, LONGEST_COMMENT)
  if (!isComment || text === '') return []
  const { id, subtype, rect } = annotation
  return [{ id, page, author: titleObj.str.trim(), text, kind: subtype, rect }]
}

function linkOf({ annotationType: type, id, rect, dest, action, url, unsafeUrl }: Annotation): PdfLink[] {
  if (type !== TYPES.link) return []
  const address = (url ?? unsafeUrl)?.slice(0, LONGEST_ADDRESS)
  const pageAction = action !== undefined && PAGE_ACTIONS.has(action) ? action : undefined
  const isInside = typeof dest === 'string' || Array.isArray(dest) || pageAction !== undefined
  if (!isInside && address === undefined) return []
  return [{ id, rect, dest, action: pageAction, address: isInside ? undefined : address }]
}

const fileOf = ({ annotationType: type, file }: Annotation): string[] =>
  type === TYPES.file ? [file?.filename ?? ''].filter((name) => name !== '') : []

const isFilled = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(isFilled) : typeof value === 'string' && value.trim() !== ''

const isUndrawnValue = ({ annotationType, fieldType, fieldValue, hasAppearance }: Annotation): boolean =>
  annotationType === TYPES.field &&
  (fieldType === 'Tx' || fieldType === 'Ch') &&
  !hasAppearance &&
  isFilled(fieldValue)

/** What lies on a page besides its contents. */
export async function readAnnotations(
  document: { getPage: (number: number) => Promise<Pick<PDFPageProxy, 'getAnnotations'>> },
  number: number,
): Promise<PageAnnotations> {
  const page = await document.getPage(number)
  const raw: unknown[] = await page.getAnnotations()
  const shown = raw
    .slice(0, MOST_ON_PAGE)
    .flatMap((one) => annotationSchema.safeParse(one).data ?? [])
    .filter(({ annotationFlags }) => (annotationFlags & HIDDEN_FLAGS) === 0)
  return {
    comments: shown.flatMap((one) => commentOf(one, number)),
    links: shown.flatMap(linkOf),
    files: shown.flatMap(fileOf),
    hasMedia: shown.some((one) => includes(TYPES.media, one.annotationType)),
    hasUndrawnChoices: shown.some(
      (one) => one.annotationType === TYPES.field && one.radioButton && one.buttonValue === null,
    ),
    hasUndrawnValues: shown.some(isUndrawnValue),
    hasUndrawnMarks: shown.some(
      (one) => includes(TYPES.unpictured, one.annotationType) && !one.hasAppearance,
    ),
  }
}
