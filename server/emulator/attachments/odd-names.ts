import type { SourceFile } from './files/source-file.ts'
import { smallFile } from './files/source-file.ts'
import { utf8Text } from './files/text-files.ts'

const PATHS = [
  '../../etc/passwd.txt',
  '..\\..\\windows\\win.ini',
  '/etc/shadow.txt',
  '//server/share/a.txt',
  '\\\\server\\share\\b.txt',
  'C:\\temp\\c.txt',
  'file:///etc/d.txt',
  './e.txt',
  '..',
  '.',
  '~/f.txt',
  'report~1.txt',
  '..%2f..%2fg.txt',
  '%2e%2e%5ch.txt',
  'i.txt::$DATA',
  'a/../j.txt',
  '．．／k.txt',
  'l∕m⁄n.txt',
]

const CONTROLS = [
  'line\r\nSet-Cookie: a=1.txt',
  'line\nContent-Type: text/html\n\n<script>.txt',
  'nul\u0000l.exe.txt',
  'tab\tname.txt',
  'bell\u0007 and escape\u001b[31m.txt',
  'delete\u007f.txt',
  'next line\u0085name.txt',
  'separators\u2028and\u2029name.txt',
  'vertical\u000bform\u000cfeed.txt',
  'csi\u009b31m.txt',
]

const INVISIBLE = [
  'invoice-\u202egpj.exe',
  'left\u202dright\u202c.txt',
  'isolate\u2066a\u2067b\u2068c\u2069.txt',
  'marks\u200ea\u200fb\u061cc.txt',
  'embedding\u202aa\u202bb.txt',
  'zero\u200bwidth.txt',
  'joined\u2060words\ufeff.txt',
  'soft\u00adhyphen.txt',
  'tags\u{e0065}\u{e0078}\u{e0065}.txt',
  'mongolian\u180evowel.txt',
  'annotation\ufff9a\ufffab\ufffb.txt',
  'می\u200cخواهم.txt',
  'family 👨\u200d👩\u200d👧.txt',
  'heart ❤\ufe0f.txt',
  'nothing\u3164here.txt',
]

const RESERVED = [
  'CON',
  'con.txt',
  'NUL.pdf',
  'aux.tar.gz',
  'PRN .txt',
  'COM1.txt',
  'lpt9.csv',
  'COM¹.txt',
  'CONIN$',
  'console.txt',
  'desktop.ini',
  'Thumbs.db',
  'shortcut.lnk',
  'settings.local',
  'panel.{21EC2020-3AEA-1069-A2DD-08002B30309D}',
]

const EDGES = [
  '',
  ' ',
  '   spaces   .txt   ',
  'dots....',
  '...hidden.txt',
  '.htaccess',
  'dot and space . . .',
  'two  spaces.txt',
  'no-break\u00a0space\u3000wide.txt',
  '\u00a0',
  '---',
  '-rf.txt',
  '$(id).txt',
  '`id`;&|.txt',
]

const QUOTES = [
  'quote"s.txt',
  "apostrophe's.txt",
  'back\\slash.txt',
  'semi;colon=1.txt',
  'a.txt"; filename="b.exe',
  "a.txt; filename*=UTF-8''b.exe",
  "UTF-8''c%0d%0a.txt",
  '=?utf-8?B?ZC5leGU=?=',
  'filename*0*=e.txt',
  '100 % sure.txt',
  'percent%41%0Aencoded.txt',
  'question?mark*star.txt',
  'angle<b>brackets.txt',
  'pipe|colon:.txt',
  'plus+and&.txt',
  'hash#fragment.txt',
  'comma,brackets[1](2){3}.txt',
]

const LONG = [
  `${'a'.repeat(300)}.txt`,
  `${'é'.repeat(200)}.txt`,
  `${'世'.repeat(200)}.txt`,
  `${'😀'.repeat(100)}.txt`,
  `${'e\u0301'.repeat(150)}.txt`,
  `a.${'x'.repeat(300)}`,
  `${'b'.repeat(251)}.txt`,
  `${'c'.repeat(250)} .txt`,
  `${'.'.repeat(300)}d.txt`,
]

const LETTERS = [
  'Größe été Ærø.txt',
  '請求書.txt',
  'ملف.txt',
  'café.txt',
  'cafe\u0301.txt',
  'emoji 🧾☕.txt',
  'lone\ud800high.txt',
  'lone\udc00low.txt',
  'non\uffffcharacter.txt',
  'private\ue000use.txt',
  'constructor',
  '__proto__',
]

/** What files are called by accident or on purpose. */
export const ODD_NAMES: readonly string[] = [
  ...PATHS,
  ...CONTROLS,
  ...INVISIBLE,
  ...RESERVED,
  ...EDGES,
  ...QUOTES,
  ...LONG,
  ...LETTERS,
]

/** A small text under each of the odd names. */
export const ODD_NAMES_PACK: readonly SourceFile[] = ODD_NAMES.map((name, index) =>
  smallFile(`odd name ${name}`, { name, ageDays: index + 1 }, utf8Text),
)
