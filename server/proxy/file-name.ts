// Directional overrides and isolates can make `exe.pdf` out of `fdp.exe`.
const UNSAFE = /[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu
const LONGEST_NAME_BYTES = 255

/** A name a download may be saved under: no folders, nothing invisible, at most 255 bytes with its ending kept. */
export function safeFileName(name: string): string {
  const plain = name
    .replace(UNSAFE, '')
    .replace(/[/\\:*?"<>|]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  return shortened(plain) || 'attachment'
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
