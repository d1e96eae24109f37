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

/** A name a download may be saved under: no folders, nothing invisible, at most 255 bytes with its ending kept. */
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
  const room = LONGEST_NAME_BYTES - Buffer.byteLength(ending)
  let stem = ''
  let bytes = 0
  for (const character of name.slice(0, name.length - ending.length)) {
    bytes += Buffer.byteLength(character)
    if (bytes > room) break
    stem += character
  }
  return `${stem}${ending}`
}

/** `Content-Disposition` that always downloads, never shows (RFC 6266, with the RFC 8187 spelling for Unicode). */
export function attachmentDisposition(name: string | undefined): string {
  if (name === undefined) return 'attachment'
  const safe = safeFileName(name)
  const ascii = safe.replace(/[^\x20-\x7e]/g, '_').replace(/[%;"\\]/g, '_')
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
