import { isDos } from './dos-encodings.ts'

/** Encodings to choose from, as the Encoding Standard names them, and what people write in them. */
const ENCODINGS: readonly (readonly [encoding: string, name: string])[] = [
  ['utf-8', 'Unicode'],
  ['utf-16le', 'Unicode (16-bit)'],
  ['utf-16be', 'Unicode (16-bit, big-endian)'],
  ['windows-1252', 'Western (Windows)'],
  ['iso-8859-15', 'Western (ISO)'],
  ['macintosh', 'Western (Mac)'],
  ['ibm850', 'Western (DOS)'],
  ['ibm437', 'Western (DOS, US)'],
  ['windows-1250', 'Central European (Windows)'],
  ['iso-8859-2', 'Central European (ISO)'],
  ['ibm852', 'Central European (DOS)'],
  ['windows-1257', 'Baltic'],
  ['windows-1251', 'Cyrillic (Windows)'],
  ['koi8-u', 'Cyrillic (KOI8)'],
  ['iso-8859-5', 'Cyrillic (ISO)'],
  ['ibm866', 'Cyrillic (DOS)'],
  ['windows-1253', 'Greek'],
  ['windows-1254', 'Turkish'],
  ['windows-1255', 'Hebrew'],
  ['windows-1256', 'Arabic'],
  ['shift_jis', 'Japanese (Shift JIS)'],
  ['euc-jp', 'Japanese (EUC-JP)'],
  ['iso-2022-jp', 'Japanese (7-bit)'],
  ['gb18030', 'Chinese (simplified)'],
  ['big5', 'Chinese (traditional)'],
  ['euc-kr', 'Korean'],
]

/** For a list to choose from; empty is the choice to leave it to us. */
export const ENCODING_OPTIONS = [
  { value: '', label: 'Automatic' },
  ...ENCODINGS.map(([value, label]) => ({ value, label })),
]

/** Mail was never written in those of MS-DOS without saying so. */
export const MAIL_ENCODING_OPTIONS = ENCODING_OPTIONS.filter(({ value }) => !isDos(value))
