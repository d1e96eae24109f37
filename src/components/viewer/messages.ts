import { formatBytes } from '../../lib/format/bytes.ts'
import { formatNumber } from '../../lib/format/numbers.ts'

/** Every sentence the viewers say, once. Labels of single controls stand in their components. */
const DOWNLOAD_FOR_ALL = 'Download the file to see all of it.'
const DOWNLOAD_FOR_REST = 'Download the file to see the rest.'

const counted = (count: number, one: string, many: string): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`

export const NO_PREVIEW = 'No preview of this file'
export const EMPTY_FILE = 'The file is empty'
export const LOADING_VIEWER = 'Loading viewer'
export const DOWNLOAD_FILE = 'Download file'

export const TOO_LARGE_TITLE = 'Too large to show'
export const tooLarge = (what: string): string =>
  `Unpacked, ${what} needs more memory than a preview allows. That’s unusual for an ordinary document, so be careful if you open it elsewhere.`

export const TIMEOUT_TITLE = 'The preview took too long'
export const timedOut = (what: string): string =>
  `We stopped reading ${what} so that this page stays responsive.`

export const UNREADABLE_TITLE = 'Couldn’t show this file'
export const UNREADABLE = 'The file may be damaged or in a format this preview doesn’t support.'

export const SEARCHING = 'Searching…'
export const NO_MATCHES = 'No matches'
export const SMALLEST_SIZE = 'This is the smallest size.'
export const LARGEST_SIZE = 'This is the largest size.'

export const clippedText = (bytes: number): string =>
  `This preview shows the first ${formatBytes(bytes)}. ${DOWNLOAD_FOR_REST}`

export const EMPTY_TABLE_TITLE = 'The table is empty'
export const EMPTY_TABLE = 'The file contains only separators and blank lines.'
export const LOADING_ROWS = 'loading more…'
export const CLIPPED_TABLE = `This table has too many rows or columns to show in full. ${DOWNLOAD_FOR_ALL}`
export const BROKEN_TABLE = `Couldn’t read the rest of this table. ${DOWNLOAD_FOR_ALL}`
export const CLIPPED_SHEET = `This sheet has too many rows or columns to show in full. ${DOWNLOAD_FOR_ALL}`
export const SHEET_VALUES = 'Values as last saved, without formulas'

export const DOCUMENT_PARTS = 'Text and pictures, without page layout or links'
export const CLIPPED_DOCUMENT = `This document is too long to show in full. ${DOWNLOAD_FOR_ALL}`

export const EMAIL_PARTS = 'Text and pictures, without layout or links'
/** How an email differs from what a mail program shows. */
export const EMAIL_OMISSIONS = {
  clipped: `This email is too long, or has too many files, to show in full. ${DOWNLOAD_FOR_REST}`,
  sealed: 'This email is encrypted or signed as a whole. Open it in your mail program to read all of it.',
  'outlook data': 'Part of this email is in winmail.dat, a file that only Outlook can read.',
} as const
export const picturesElsewhere = (count: number): string =>
  `${counted(count, 'picture isn’t', 'pictures aren’t')} shown because loading from the sender’s server would tell them you opened this email.`
export const FILES_TOO_DEEP = 'Files this deep inside other emails can only be downloaded.'
export const EMPTY_EMAIL = 'This email has no text.'

export const ARCHIVE =
  'Archives aren’t unpacked here. Download the file and open it with a program you trust.'
export const archiveContents = (files: string, shown: string | undefined): string =>
  shown === undefined ? `It lists ${files}:` : `It lists ${files}. Here are the first ${shown}:`

export const clippedPdf = (shown: string, all: string): string =>
  `This preview shows the first ${shown} of ${all} pages. ${DOWNLOAD_FOR_REST}`
export const BROKEN_PAGE = 'Couldn’t show this page.'
export const PASSWORD_TITLE = 'This PDF is password-protected'
export const WRONG_PASSWORD = 'That password is incorrect. Try again.'

/** In the place of something in a document, in square brackets. */
const placed = (what: string, text: string): string => `[${what}${text === '' ? '' : `: ${text}`}]`
export const PAGE_NUMBER = '[page number]'
export const NUMBER_OF_PAGES = '[number of pages]'
export const DATE = '[date]'
export const FORMULA = '[formula]'
export const UNKNOWN_SIGN = '[symbol]'
export const LOST_TEXT = '[text in an embedded file that this preview can’t show]'
export const commentMark = (number: string): string => `comment ${number}`
export const unshownField = (keyword: string): string => placed('field', keyword)
export const chart = (title: string): string => placed('chart', title)
export const diagram = (text: string): string => placed('diagram', text)
export const embeddedObject = (program: string): string => placed('embedded object', program)
export const PICTURE_PROBLEMS = {
  outside: 'picture not stored in the file',
  elsewhere: 'picture not loaded',
  missing: 'picture missing from the file',
  unreadable: 'picture that can’t be read',
  tooLarge: 'picture too large to show',
  windows: 'picture in a Windows format',
  format: 'picture in a format this preview can’t show',
} as const
export const pictureProblem = placed

/** Above the parts of a document that stand apart from its text. */
export const DOCUMENT_SECTIONS = {
  header: 'Header',
  footer: 'Footer',
  footnotes: 'Footnotes',
  endnotes: 'Endnotes',
  comments: 'Comments',
} as const

/** How a document differs from what Word shows; those that matter most come first. */
export const DOCUMENT_OMISSIONS = {
  changes: (count) =>
    `This document has ${counted(count, 'tracked change', 'tracked changes')}. Added text is underlined and deleted text is crossed out.`,
  'lost text': () =>
    `Part of the text is in an embedded file that this preview can’t show. ${DOWNLOAD_FOR_ALL}`,
  'damaged parts': () => `Part of this document is damaged and isn’t shown. ${DOWNLOAD_FOR_ALL}`,
  numbers: (count) =>
    `${counted(count, 'list or heading number is', 'list or heading numbers are')} left out because we can’t tell what Word shows.`,
  'changed numbers': () => 'Numbers of lists and headings may differ once the tracked changes are accepted.',
  pictures: (count) => `${counted(count, 'picture isn’t', 'pictures aren’t')} shown.`,
  charts: (count) => `${counted(count, 'chart isn’t', 'charts aren’t')} shown.`,
  diagrams: (count) => `${counted(count, 'diagram is', 'diagrams are')} shown as text only.`,
  objects: (count) => `${counted(count, 'embedded object isn’t', 'embedded objects aren’t')} shown.`,
  symbols: (count) => `${counted(count, 'symbol isn’t', 'symbols aren’t')} shown.`,
  formulas: (count) => `${counted(count, 'formula is', 'formulas are')} shown as plain text.`,
  'hidden text': () => 'Hidden text isn’t shown.',
  dates: () => 'Dates that Word updates by itself are shown as last saved.',
  comments: (count) => `${counted(count, 'comment is', 'comments are')} listed after the text.`,
  headers: () => 'Headers and footers are shown once, before and after the text.',
  'embedded text': () => 'Part of the text is from an embedded file and is shown without its layout.',
  'formatting changes': () => 'Tracked changes to formatting aren’t marked.',
  drawings: () => 'Lines and shapes aren’t shown.',
} as const satisfies Record<string, (count: number) => string>

export const PICTURE_ALT = 'Picture in the document'
