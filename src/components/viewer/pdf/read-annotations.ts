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
  /** Lines may end in arrows, which pdf.js doesn't draw where the file has no picture. */
  lines: [4, 8],
  media: [18, 19, 21, 25, 27],
  /** What pdf.js knows no number for: kinds it has never heard of, and 3D models. */
  unknown: 0,
} as const
const MODEL = '3D'
const HIDDEN_FLAGS = 2 | 32
const STAYS_UPRIGHT = 16

/** The document can say anything; what isn't of this shape is passed over. */
const annotationSchema = z.object({
  id: z.string(),
  annotationType: orElse(z.number(), TYPES.unknown),
  subtype: orElse(z.string(), ''),
  rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  annotationFlags: orElse(z.number(), 0),
  contentsObj: orElse(z.object({ str: z.string() }), { str: '' }),
  titleObj: orElse(z.object({ str: z.string() }), { str: '' }),
  hasAppearance: orElse(z.boolean(), true),
  fieldType: orElse(z.nullish(z.string()), undefined),
  fieldValue: z.optional(z.unknown()),
  radioButton: orElse(z.boolean(), false),
  pushButton: orElse(z.boolean(), false),
  lineEndings: orElse(z.array(z.string()), []),
  /** Of an answer: the comment it answers. */
  inReplyTo: orElse(z.nullish(z.string()), undefined),
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
  /** An answer to another comment, without a place of its own. */
  isReply: boolean
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
  /** There are more than are read. */
  isClipped: boolean
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

/** Programs hide answers on the page, and list them below what they answer. */
const isReply = ({ inReplyTo }: Annotation): boolean => typeof inReplyTo === 'string'

function commentOf(annotation: Annotation, page: number): PdfComment[] {
  const { annotationType: type, contentsObj, richText, titleObj } = annotation
  const isComment = type === TYPES.note || type === TYPES.text || includes(TYPES.mark, type)
  const text = (contentsObj.str || richText?.str || '').trim().slice(0, LONGEST_COMMENT)
  if (!isComment || text === '') return []
  const { id, subtype, rect } = annotation
  return [{ id, page, author: titleObj.str.trim(), text, kind: subtype, rect, isReply: isReply(annotation) }]
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

const isUndrawnValue = (annotation: Annotation): boolean =>
  annotation.annotationType === TYPES.field &&
  (annotation.fieldType === 'Tx' || annotation.fieldType === 'Ch') &&
  !annotation.hasAppearance &&
  isFilled(annotation.fieldValue)

/** Whether a mark isn't drawn, or not as other programs draw it on a page that is turned. */
function isUndrawnMark(annotation: Annotation, pageTurn: number): boolean {
  const { annotationType: type, annotationFlags, hasAppearance, pushButton, lineEndings } = annotation
  // Notes are marked by a square here, which is the same either way.
  if (hasAppearance)
    return pageTurn % 360 !== 0 && (annotationFlags & STAYS_UPRIGHT) !== 0 && type !== TYPES.note
  return (
    includes(TYPES.unpictured, type) ||
    type === TYPES.unknown ||
    pushButton ||
    (includes(TYPES.lines, type) && lineEndings.some((ending) => ending !== 'None'))
  )
}

/** What lies on a page besides its contents. */
export async function readAnnotations(
  document: { getPage: (number: number) => Promise<Pick<PDFPageProxy, 'getAnnotations' | 'rotate'>> },
  number: number,
): Promise<PageAnnotations> {
  const page = await document.getPage(number)
  const raw: unknown[] = await page.getAnnotations()
  const shown = raw
    .slice(0, MOST_ON_PAGE)
    .flatMap((one) => annotationSchema.safeParse(one).data ?? [])
    .filter((one) => (one.annotationFlags & HIDDEN_FLAGS) === 0 || isReply(one))
  return {
    isClipped: raw.length > MOST_ON_PAGE,
    comments: shown.flatMap((one) => commentOf(one, number)),
    links: shown.flatMap(linkOf),
    files: shown.flatMap(fileOf),
    hasMedia: shown.some((one) => includes(TYPES.media, one.annotationType) || one.subtype === MODEL),
    hasUndrawnChoices: shown.some(
      (one) => one.annotationType === TYPES.field && one.radioButton && one.buttonValue === null,
    ),
    hasUndrawnValues: shown.some(isUndrawnValue),
    hasUndrawnMarks: shown.some((one) => one.subtype !== MODEL && isUndrawnMark(one, page.rotate)),
  }
}
