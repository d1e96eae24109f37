import { formatBytes } from '../../lib/format/bytes.ts'
import { counted } from '../../lib/format/counts.ts'
import { formatNumber } from '../../lib/format/numbers.ts'

/** What more than one viewer says; what is about one kind of file stands beside its viewer. Labels of single controls stand in their components. */
export const DOWNLOAD_FOR_ALL = 'Download the file to see all of it.'
export const DOWNLOAD_FOR_REST = 'Download the file to see the rest.'

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

/** In the place of something in a document, in square brackets. */
export const placeholder = (what: string, text: string): string =>
  `[${what}${text === '' ? '' : `: ${text}`}]`
export const PICTURE_PROBLEMS = {
  outside: 'picture not stored in the file',
  elsewhere: 'picture not loaded',
  missing: 'picture missing from the file',
  unreadable: 'picture that can’t be read',
  tooLarge: 'picture too large to show',
  windows: 'picture in a Windows format',
  format: 'picture in a format this preview can’t show',
} as const
export const PICTURE_ALT = 'Picture in the document'
