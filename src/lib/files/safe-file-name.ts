/**
 * Control and format characters, halves of pairs, and what Unicode keeps free: invisible, and some of them make
 * `exe.pdf` out of `fdp.exe`. Browsers put a `_` in the place of those that are not removed.
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029]/gu
/** Windows takes these for devices or settings of a folder, whatever follows the first dot; browsers rename them there. */
const RESERVED =
  /^(?:(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$|clock\$) *(?:\.|$)|(?:desktop\.ini|thumbs\.db)$)/i
/** Endings that make a desktop run or show something else; browsers add to them or replace them. */
const SHELL_ENDING = /\.(?:lnk|local|scf|url|desktop|\{[^.]*\})$/i
const LONGEST_NAME_BYTES = 255

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/**
 * A name a file may be saved under: no folders, nothing invisible, at most 255 bytes with its ending kept. The page
 * shows it and the server puts it into `Content-Disposition`, so the file is saved under the name that was shown.
 */
export function safeFileName(name: string): string {
  const plain = name
    .replace(UNSAFE, '')
    .normalize('NFC')
    .replace(/[/\\:*?"<>|]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ~]+|[. ~]+$/g, '')
  // Browsers make up a name of their own for one without a letter or digit or sign.
  if (/^[-_]*$/.test(plain)) return 'attachment'
  const inert = SHELL_ENDING.test(plain) ? `${plain}.download` : plain
  return shortened(RESERVED.test(inert) ? `_${inert}` : inert)
}

function shortened(name: string): string {
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? ''
  const room = LONGEST_NAME_BYTES - bytesOf(ending)
  let stem = ''
  let bytes = 0
  for (const character of name.slice(0, name.length - ending.length)) {
    bytes += bytesOf(character)
    if (bytes > room) break
    stem += character
  }
  return `${stem}${ending}`
}
