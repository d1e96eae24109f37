import { formatBytes } from '../../lib/format/bytes.ts'
import { formatNumber } from '../../lib/format/numbers.ts'
import { shortList } from './short-list.ts'

/** Every sentence the viewers say, once. Labels of single controls stand in their components. */
const DOWNLOAD_FOR_ALL = 'Download the file to see all of it.'
const DOWNLOAD_FOR_REST = 'Download the file to see the rest.'

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

export const DOCUMENT_PARTS = 'Text and pictures only, without layout, links or fields'
export const CLIPPED_DOCUMENT = `This document is too long to show in full. ${DOWNLOAD_FOR_ALL}`

export const CLIPPED_EMAIL = `This email is too long, or has too many files, to show in full. ${DOWNLOAD_FOR_REST}`
export const EMPTY_EMAIL = 'This email has no text.'

export const ARCHIVE =
  'Archives aren’t unpacked here. Download the file and open it with a program you trust.'
export const archiveContents = (files: string, shown: string | undefined): string =>
  shown === undefined ? `It lists ${files}:` : `It lists ${files}. Here are the first ${shown}:`

export const clippedPdf = (shown: string, all: string): string =>
  `This preview shows the first ${shown} of ${all} pages. ${DOWNLOAD_FOR_REST}`
export const BROKEN_PAGE = 'Couldn’t show this page.'
export const brokenPages = (numbers: readonly number[]): string =>
  `Couldn’t show these pages: ${shortList(numbers.map((number) => formatNumber(number)))}. ${DOWNLOAD_FOR_ALL}`
export const unsearchedPages = (numbers: readonly number[]): string =>
  `Couldn’t search these pages: ${shortList(numbers.map((number) => formatNumber(number)))}.`
export const LARGE_PICTURE_IN_PDF = `A picture in this PDF is too large to show. ${DOWNLOAD_FOR_ALL}`
export const LOST_PICTURE = `Couldn’t show a picture in this PDF. ${DOWNLOAD_FOR_ALL}`
export const LOST_CONTENT = `Couldn’t read part of this PDF, so something may be missing. ${DOWNLOAD_FOR_ALL}`
export const UNDRAWN_CHOICES = `Some choices of this form aren’t shown. ${DOWNLOAD_FOR_ALL}`
export const XFA_ONLY =
  'This is an XFA form. Its contents can’t be shown here. Download the file and open it in Adobe Acrobat Reader.'
export const XFA_BESIDE =
  'This PDF is also an XFA form. You see its ordinary pages; Adobe Acrobat Reader may show them differently.'
export const PDF_PORTFOLIO =
  'This PDF is a portfolio that holds other files. Download it to open them; only its cover page is shown.'
export const filesInPdf = (names: readonly string[]): string =>
  `Files attached to this PDF: ${shortList(names)}. Download it to open them.`
export const MEDIA_IN_PDF = 'This PDF has sound, video or 3D models, which aren’t shown.'
export const SIGNED_PDF = 'This PDF is digitally signed. Customer Desk doesn’t check the signature.'
export const PDF_LINKS = 'Links to websites don’t open from here. Point at one to see its address.'
export const NO_COMMENT_AUTHOR = 'No author'
export const PRINT_HINT = 'Print the downloaded file from your PDF program.'
export const outsideLink = (address: string): string => `Link to ${address}. It doesn’t open from here.`
export const PASSWORD_TITLE = 'This PDF is password-protected'
export const WRONG_PASSWORD = 'That password is incorrect. Try again.'

export const TIFF_PROBLEM_TITLE = 'Couldn’t show this page'
export const TIFF_PROBLEMS = {
  damaged: 'This page is damaged.',
  'colour-model': 'This page has colours of a kind this preview can’t show. Download the file to see it.',
  compression: 'This page is compressed in a way this preview doesn’t support. Download the file to see it.',
  'too-large': 'This page needs more memory than a preview allows. Download the file to see it.',
} as const
export const TIFF_LOSSES = {
  'approximate-colours': 'Colours are approximate: this picture was made for print.',
  'scaled-values': 'Brightness is adjusted to fit the screen.',
  'cut-off': 'This picture is damaged: the file ends too early.',
} as const
export const TIFF_CHAIN_BROKEN = 'This file is damaged. There may be more pages, which can’t be shown.'
export const DAMAGED_PICTURE = 'This picture is damaged: part of the file is missing.'

export const PICTURE_ALT = 'Picture in the document'
/** In the place of a picture in a document, in square brackets. */
export const PICTURE_PROBLEMS = {
  outside: 'picture not stored in the file',
  unreadable: 'picture that can’t be read',
  tooLarge: 'picture too large to show',
} as const
