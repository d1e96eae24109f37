import { formatBytes } from '../../lib/format/bytes.ts'
import { formatList } from '../../lib/format/lists.ts'
import { formatNumber } from '../../lib/format/numbers.ts'
import { shortList } from './short-list.ts'

/** Every sentence the viewers say, once. Labels of single controls stand in their components. */
const DOWNLOAD_FOR_ALL = 'Download the file to see all of it.'
const DOWNLOAD_FOR_REST = 'Download the file to see the rest.'

/** "1 comment", "2 comments". */
const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`

/** The name of the list of all that differs from the file. */
export const OMISSIONS_LABEL = 'How this preview differs'
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

export const badBytes = (count: number, encoding: string, first: string): string =>
  count === 1
    ? `One character isn’t valid ${encoding} and shows as “�” (${first}). If more looks wrong, choose another encoding.`
    : `${formatNumber(count)} characters aren’t valid ${encoding} and show as “�” (the first in ${first}). If more looks wrong, choose another encoding.`

export const ENCODING_DOUBTS = {
  guess: (encoding: string) =>
    `This file doesn’t say its encoding. It’s read as ${encoding}, which is a guess. If letters look wrong, choose another encoding.`,
  'utf-7': () =>
    'Letters such as “+APw-” in this file are probably written in UTF-7, which isn’t decoded here.',
} as const
export const controlSigns = (count: number): string =>
  `${counted(count, 'invisible control character is shown as a sign', 'invisible control characters are shown as signs')} such as “␀”.`
export const TURNED_TEXT = 'Invisible characters in this text change the order in which it reads.'

export const EMPTY_TABLE_TITLE = 'The table is empty'
export const EMPTY_TABLE = 'The file contains only separators and blank lines.'
export const LOADING_ROWS = 'loading more…'
export const CLIPPED_TABLE = `This table has too many rows or columns to show in full. ${DOWNLOAD_FOR_ALL}`
export const BROKEN_TABLE = `Couldn’t read the rest of this table. ${DOWNLOAD_FOR_ALL}`
/** How a table of text differs from what its file says. Places are rows of the table. */
export const TABLE_OMISSIONS = {
  unclosedQuote: (count: number, places: readonly string[]): string =>
    count === 1
      ? `A quotation mark in ${places[0]} isn’t closed. The row is shown with the mark, so no row is lost.`
      : `${formatNumber(count)} quotation marks aren’t closed, the first in ${places[0]}. These rows are shown with the marks, so no row is lost.`,
  strayQuote: (count: number, places: readonly string[]): string =>
    `${formatNumber(count)} quoted ${count === 1 ? 'cell has' : 'cells have'} a quotation mark inside that isn’t doubled (${count === 1 ? '' : 'the first in '}${places[0]}). It’s shown as written.`,
  cutCells: (count: number, places: readonly string[]): string =>
    `${formatNumber(count)} ${count === 1 ? 'cell is' : 'cells are'} too long to show in full and ${count === 1 ? 'ends' : 'end'} in “…” (${count === 1 ? '' : 'the first in '}${places[0]}).`,
  longQuotes: (count: number, places: readonly string[]): string =>
    `${counted(count, 'row')} ${count === 1 ? 'has' : 'have'} a quoted cell of several lines that may hold other rows (${count === 1 ? '' : 'the first is '}${places[0]}). A quotation mark may be missing.`,
  unevenRows: (count: number, places: readonly string[]): string =>
    `${counted(count, 'row')} ${count === 1 ? 'has' : 'have'} another number of cells than the other rows (${count === 1 ? '' : 'the first is '}${places[0]}), so values may stand in the wrong column.`,
  controls: (count: number, places: readonly string[]): string =>
    `${formatNumber(count)} ${count === 1 ? 'cell has' : 'cells have'} invisible control characters, shown as signs such as “␀” (${count === 1 ? '' : 'the first in '}${places[0]}).`,
  turned: (count: number, places: readonly string[]): string =>
    `${formatNumber(count)} ${count === 1 ? 'cell has' : 'cells have'} invisible characters that change the order in which ${count === 1 ? 'it reads' : 'they read'} (${count === 1 ? '' : 'the first in '}${places[0]}).`,
} as const

export const EMPTY_SHEET_TITLE = 'The sheet looks empty'
export const EMPTY_SHEET = 'None of its cells shows a value.'
export const CLIPPED_SHEET = `This sheet has too many rows or columns to show in full. ${DOWNLOAD_FOR_ALL}`
export const SHEET_VALUES = 'Values as last saved, without formulas, colours or charts'
export const SHOW_HIDDEN = 'Show hidden'
export const IN_THIS_SHEET = 'in this sheet'

/** " (B2 and C5)", or nothing where no place is known. */
function inPlaces(count: number, places: readonly string[]): string {
  if (places.length === 0) return ''
  return ` (${count > places.length ? `${places.join(', ')}…` : formatList(places)})`
}

type SheetOmission = (count: number, places: readonly string[]) => string

const notShown =
  (one: string, many?: string): SheetOmission =>
  (count, places) =>
    `${counted(count, one, many)}${inPlaces(count, places)} ${count === 1 ? 'isn’t' : 'aren’t'} shown.`

/** What of a sheet isn't shown, or differs from what its program shows. The ones that matter most come first. */
export const SHEET_OMISSIONS = {
  damaged: () =>
    `Part of this sheet is damaged. Some of its cells may be missing or wrong. ${DOWNLOAD_FOR_ALL}`,
  notCalculated: (count, places) =>
    `${counted(count, 'formula')}${inPlaces(count, places)} ${count === 1 ? 'wasn’t' : 'weren’t'} calculated when the file was saved. You see the ${count === 1 ? 'formula itself' : 'formulas themselves'}.`,
  recalculates: () =>
    'Excel recalculates this workbook when it opens it, so results of formulas may differ from those shown.',
  missingTexts: (count, places) =>
    `${counted(count, 'text')}${inPlaces(count, places)} ${count === 1 ? 'is' : 'are'} missing from the file.`,
  cutCells: (count, places) =>
    `${counted(count, 'cell')}${inPlaces(count, places)} ${count === 1 ? 'is' : 'are'} too long to show in full and ${count === 1 ? 'ends' : 'end'} in “…”.`,
  blankedCells: (count, places) =>
    `${counted(count, 'cell')}${inPlaces(count, places)} ${count === 1 ? 'looks' : 'look'} empty because of ${count === 1 ? 'its' : 'their'} number format.`,
  hiddenZeros: (count, places) =>
    `${counted(count, 'cell')} with zero${inPlaces(count, places)} ${count === 1 ? 'looks' : 'look'} empty because this sheet hides zeros.`,
  formulaView: () => 'Excel shows the formulas of this sheet. You see their results.',
  volatile: (count, places) =>
    `${counted(count, 'formula')}${inPlaces(count, places)} ${count === 1 ? 'depends' : 'depend'} on today’s date or on chance. You see the results saved last; Excel works them out again, and all that uses them.`,
  unsigned: (count, places) =>
    `${counted(count, 'negative number is', 'negative numbers are')} told only by colour in Excel${inPlaces(count, places)}. You see ${count === 1 ? 'it' : 'them'} without colour or sign.`,
  pale: (count, places) =>
    `${counted(count, 'cell')}${inPlaces(count, places)} may look empty in Excel because the text has the colour of its background.`,
  foreign: (count, places) =>
    `${counted(count, 'cell')}${inPlaces(count, places)} may read differently in Excel: in another calendar, language or form of a month’s name, or with other digits.`,
  fraction: (count, places) =>
    `${counted(count, 'number')}${inPlaces(count, places)} ${count === 1 ? 'is a fraction' : 'are fractions'} in Excel. You see ${count === 1 ? 'it as a decimal' : 'them as decimals'}.`,
  crossed: (count, places) =>
    `${counted(count, 'cell')}${inPlaces(count, places)} ${count === 1 ? 'is' : 'are'} crossed by a diagonal line in Excel.`,
  unreachable: (_, places) =>
    `Excel can’t scroll to what stands before ${formatList(places)} in this sheet, because panes are frozen there. You see all of it.`,
  cellPictures: notShown(
    'cell with a picture, linked data or a newer error',
    'cells with pictures, linked data or newer errors',
  ),
  partlyStruck: (count, places) =>
    `Part of the text in ${counted(count, 'cell')}${inPlaces(count, places)} is struck through.`,
  raised: (count, places) =>
    `Part of the text in ${counted(count, 'cell')}${inPlaces(count, places)} is raised or lowered, as in 10³. You see it on the line.`,
  rightToLeft: () => 'The columns of this sheet run from right to left in Excel.',
  comments: notShown('comment'),
  pictures: notShown('picture'),
  charts: notShown('chart'),
  drawings: notShown('shape or text box', 'shapes or text boxes'),
  pivots: (count) =>
    `${counted(count, 'pivot table')} ${count === 1 ? 'shows' : 'show'} the values saved last and can’t be changed here.`,
  sparklines: notShown('small chart in a cell', 'small charts in cells'),
  controls: notShown('form control'),
  objects: notShown('embedded object'),
  conditional: (_, places) =>
    `Conditional formatting${places.length === 0 ? '' : ` (${places.join(', ')})`} isn’t shown.`,
  looseMerges: () => 'Some merged cells are shown as single cells.',
} as const satisfies Record<string, SheetOmission>

export const hiddenSheets = (count: number, isShown: boolean): string =>
  isShown
    ? `${counted(count, 'hidden sheet')} can be chosen too.`
    : `${counted(count, 'sheet')} of this workbook ${count === 1 ? 'is' : 'are'} hidden.`

export function hiddenCells(rows: number, columns: number, isShown: boolean): string {
  const parts = [rows > 0 ? counted(rows, 'row') : '', columns > 0 ? counted(columns, 'column') : '']
  const which = formatList(parts.filter((part) => part !== ''))
  const one = rows + columns === 1
  return isShown
    ? `${which} shown here ${one ? 'is' : 'are'} hidden in Excel.`
    : `${which} of this sheet ${one ? 'is' : 'are'} hidden.`
}

export const otherSheets = (names: readonly string[], areCharts: boolean): string => {
  const shown = formatList(names.slice(0, 5).map((name) => `“${name}”`))
  const what = areCharts ? 'chart sheet' : 'special sheet'
  return `${names.length > 5 ? counted(names.length, what) : `The ${what}${names.length === 1 ? '' : 's'} ${shown}`} ${names.length === 1 ? 'isn’t' : 'aren’t'} shown.`
}

export const omittedSheets = (count: number): string =>
  `${counted(count, 'more sheet')} ${count === 1 ? 'isn’t' : 'aren’t'} shown. ${DOWNLOAD_FOR_ALL}`

export const DOCUMENT_PARTS = 'Text and pictures, without page layout or links'
export const EMPTY_DOCUMENT_TITLE = 'The document looks empty'
export const EMPTY_DOCUMENT = 'It has no text or pictures to show.'
export const CLIPPED_DOCUMENT = `This document is too long to show in full. ${DOWNLOAD_FOR_ALL}`

export const EMAIL_PARTS = 'Text and pictures, without layout or links'
/** How an email differs from what a mail program shows. */
export const EMAIL_OMISSIONS = {
  clipped: `This email is too long, or has too many files, to show in full. ${DOWNLOAD_FOR_REST}`,
  sealed: 'This email is encrypted or signed as a whole. Open it in your mail program to read all of it.',
  unparted: 'The parts of this email can’t be told apart. You see its text as it was sent.',
  'outlook item':
    'This is an appointment, contact or other item of Outlook. Only its text is shown. Open it in Outlook to see all of it.',
  calendar:
    'Mail programs show the calendar entry in this email as an invitation. Here it’s one of the files below the text.',
  'files elsewhere': 'Some files of this email aren’t stored in it, but elsewhere.',
  'outlook files': 'Some files of this message aren’t stored in it, or only Outlook can open them.',
  'outlook data': 'Part of this email is in winmail.dat, a file that only Outlook can read.',
  'more mails': 'This file holds several emails. You see the first; the others are listed below it.',
  styles: 'Some styles of this email that hide, cross out, number or add text aren’t applied.',
  'pale text':
    'Some text of this email has the colour of its background. You see it here, but mail programs may show nothing in its place.',
  charset: 'Part of this email is in an encoding that this preview doesn’t know. Some letters may be wrong.',
  'guessed charset':
    'This email doesn’t say its encoding, so we guessed it. If letters look wrong, choose another encoding.',
  'file in text': 'A file in this email stands packed in its text and isn’t listed below.',
  controls: 'Invisible control characters of this email are shown as signs such as “␀”.',
  turned: TURNED_TEXT,
  mislabelled: 'Part of this email is packed in another way than it says. You see it unpacked.',
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

export const LARGE_PICTURE =
  'This picture has more pixels than a preview can show. Download the file and open it in an image program.'
export const TIFF_PROBLEM_TITLE = 'Couldn’t show this page'
export const TIFF_PROBLEMS = {
  damaged: 'This page is damaged.',
  'colour-model': 'This page has colours of a kind this preview can’t show. Download the file to see it.',
  compression: 'This page is compressed in a way this preview doesn’t support. Download the file to see it.',
  'too-large':
    'This page has more pixels than a preview can show. Download the file and open it in an image program.',
} as const
/** Compressions of TIFF that are named, by their number there. */
const TIFF_COMPRESSIONS: Partial<Record<number, string>> = {
  34_712: 'JPEG 2000',
  34_887: 'LERC',
  34_925: 'LZMA',
  50_000: 'Zstandard',
  50_001: 'WebP',
  50_002: 'JPEG XL',
}
export const tiffCompression = (number: number): string => {
  const name = TIFF_COMPRESSIONS[number]
  return name === undefined
    ? TIFF_PROBLEMS.compression
    : `This page is compressed with ${name}, which this preview doesn’t support. Download the file and open it in an image program such as GIMP.`
}
export const DAMAGED_PICTURE = 'This picture is damaged: part of it is missing or wrong.'
export const UNCHECKED_PICTURE =
  'This picture is stored in a way we can’t check, so we can’t tell whether part of it is missing or wrong.'
export const TIFF_LOSSES = {
  'approximate-colours': 'Colours are approximate: this picture was made for print.',
  'scaled-values': 'Brightness is adjusted to fit the screen.',
  'doubtful-order':
    'Programs read this picture in different ways, so its brightness may be wrong. Compare it with the program that made it.',
  'cut-off': 'This picture is damaged: the file ends too early.',
  damaged: DAMAGED_PICTURE,
  reduced:
    'This picture is shown in fewer pixels than it has, so fine lines may be pale. Download the file to see every detail.',
  'unshown-channels':
    'This picture has channels besides its colours, such as a mask or transparency. They aren’t shown.',
} as const
export const TIFF_CHAIN_BROKEN = 'This file is damaged. There may be more pages, which can’t be shown.'

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
  'note numbers': () =>
    'Numbers of footnotes or endnotes may differ from Word’s, which begins again on each page or in each section.',
  'pale text': () =>
    'Some text may not be visible in Word because it’s tiny or has the colour of its background. You see it here.',
  pictures: (count) => `${counted(count, 'picture isn’t', 'pictures aren’t')} shown.`,
  'altered pictures': (count) =>
    count === 1
      ? '1 picture is cropped or turned in Word. You see it as it is in the file.'
      : `${formatNumber(count)} pictures are cropped or turned in Word. You see them as they are in the file.`,
  charts: (count) => `${counted(count, 'chart isn’t', 'charts aren’t')} shown.`,
  diagrams: (count) => `${counted(count, 'diagram is', 'diagrams are')} shown as text only.`,
  objects: (count) => `${counted(count, 'embedded object isn’t', 'embedded objects aren’t')} shown.`,
  symbols: (count) => `${counted(count, 'symbol isn’t', 'symbols aren’t')} shown.`,
  formulas: (count) => `${counted(count, 'formula is', 'formulas are')} shown as plain text.`,
  'hidden text': () => 'Hidden text isn’t shown.',
  'linked values': () => 'Values linked to data in the file are shown as last saved.',
  'updated fields': () =>
    'Word updates the fields of this document when it opens it. You see them as last saved.',
  dates: () => 'Dates that Word updates by itself are shown as last saved.',
  comments: (count) => `${counted(count, 'comment is', 'comments are')} listed after the text.`,
  headers: () => 'Headers and footers are shown once, before and after the text.',
  'embedded text': () =>
    'Part of the text is from an embedded file and is shown without its layout, list numbers, tick marks and crossing-out.',
  'formatting changes': () => 'Tracked changes to formatting aren’t marked.',
  'line numbers': () => 'Numbers of lines aren’t shown.',
  'crossed cells': (count) =>
    `${counted(count, 'cell of a table is', 'cells of tables are')} crossed by a diagonal line in Word.`,
  drawings: () => 'Lines and shapes aren’t shown.',
} as const satisfies Record<string, (count: number) => string>

export const PICTURE_ALT = 'Picture in the document'
