import { formatNumber } from '../../../lib/format/numbers.ts'
import { DOWNLOAD_FOR_ALL, DOWNLOAD_FOR_REST } from '../messages.ts'
import { shortList } from '../short-list.ts'

export const clippedPdf = (shown: string, all: string): string =>
  `This preview shows the first ${shown} of ${all} pages. ${DOWNLOAD_FOR_REST}`
export const BROKEN_PAGE = 'Couldn’t show this page.'
export const LOADING_PAGE = 'Loading page…'
export const SLOW_PAGE = 'This page takes too long to show.'
const pageList = (numbers: readonly number[]): string =>
  shortList(numbers.map((number) => formatNumber(number)))
export const brokenPages = (numbers: readonly number[]): string =>
  `Couldn’t show these pages: ${pageList(numbers)}. ${DOWNLOAD_FOR_ALL}`
export const unsearchedPages = (numbers: readonly number[]): string =>
  `Couldn’t search these pages: ${pageList(numbers)}.`
/** "on page 3", "on pages 3 and 5"; where the page isn't known, "in this PDF". */
const onPages = (numbers: readonly number[]): string =>
  numbers.length === 0 ? 'in this PDF' : `on ${numbers.length === 1 ? 'page' : 'pages'} ${pageList(numbers)}`
/** What pdf.js left out, by the pages it was on. */
export const PDF_LOSSES = {
  slow: (pages) =>
    `${pages.length === 1 ? 'Page' : 'Pages'} ${pageList(pages)} took too long to show. ${DOWNLOAD_FOR_ALL}`,
  'large-picture': (pages) => `A picture ${onPages(pages)} is too large to show. ${DOWNLOAD_FOR_ALL}`,
  picture: (pages) => `Couldn’t show a picture ${onPages(pages)}. ${DOWNLOAD_FOR_ALL}`,
  'damaged-picture': (pages) => `A picture ${onPages(pages)} is damaged: part of it is missing or wrong.`,
  content: (pages) =>
    `Couldn’t read everything ${onPages(pages)}, so something may be missing. ${DOWNLOAD_FOR_ALL}`,
} as const satisfies Record<string, (pages: readonly number[]) => string>
export const UNDRAWN_CHOICES = `Some choices of this form aren’t shown. ${DOWNLOAD_FOR_ALL}`
export const UNDRAWN_VALUES = `Some entries of this form aren’t shown. ${DOWNLOAD_FOR_ALL}`
export const UNDRAWN_MARKS = `Some stamps, text boxes, buttons or marks on these pages aren’t fully shown. ${DOWNLOAD_FOR_ALL}`
export const XFA_ONLY =
  'This is an XFA form. Its contents can’t be shown here. Download the file and open it in Adobe Acrobat Reader.'
export const XFA_BESIDE =
  'This PDF is also an XFA form. You see its ordinary pages; Adobe Acrobat Reader may show them differently.'
export const PDF_PORTFOLIO =
  'This PDF is a portfolio that holds other files. Download it to open them; only its cover page is shown.'
export const filesInPdf = (names: readonly string[]): string =>
  `Files attached to this PDF: ${shortList(names)}. Download it to open them.`
export const HIDDEN_LAYERS =
  'This PDF has hidden layers. They aren’t shown, but Find and copying may reach their text.'
export const MEDIA_IN_PDF = 'This PDF has sound, video or 3D models, which aren’t shown.'
export const MORE_COMMENTS = `There are more comments or links than this preview lists. ${DOWNLOAD_FOR_ALL}`
export const PDF_SCRIPTS =
  'Scripts of this PDF don’t run here. Adobe Acrobat Reader may fill in or change what they calculate.'
export const CUT_PDF = 'This PDF is damaged: the file ends too early. Pages or parts of them may be missing.'
export const SIGNED_PDF = 'This PDF is digitally signed. Customer Desk doesn’t check the signature.'
export const PDF_LINKS = 'Links to websites don’t open from here. Point at one to see its address.'
export const NO_COMMENT_AUTHOR = 'No author'
export const PRINT_HINT = 'Print the downloaded file from your PDF program.'
export const outsideLink = (address: string): string => `Link to ${address}. It doesn’t open from here.`
export const PASSWORD_TITLE = 'This PDF is password-protected'
export const WRONG_PASSWORD = 'That password is incorrect. Try again.'
