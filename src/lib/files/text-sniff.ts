/** Bytes looked at; a file that turns binary later shows odd signs, nothing worse. */
const HEAD_BYTES = 64 * 1024
/** Of bytes that are no text in any common encoding. */
const MOST_CONTROLS = 0.005

export const isOddControl = (byte: number): boolean => byte < 32 && ![8, 9, 10, 12, 13, 27].includes(byte)

/** The encoding a byte order mark names. */
export function encodingByMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined
}

/** The mark of UTF-32, in either order of bytes, with something behind it. */
export function isMarkedUtf32(bytes: Uint8Array): boolean {
  const mark = bytes.subarray(0, 4).join(' ')
  return bytes.length > 4 && bytes.length % 4 === 0 && (mark === '255 254 0 0' || mark === '0 0 254 255')
}

/** UTF-16 without a mark: every other byte of western text is zero. */
export function encodingByZeros(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, HEAD_BYTES)
  let even = 0
  let odd = 0
  for (const [index, byte] of head.entries()) {
    if (byte !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  const half = head.length / 2
  if (half < 4) return undefined
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le'
  return even > half * 0.7 && odd < half * 0.05 ? 'utf-16be' : undefined
}

/** Begins with the mark of UTF-16 and reads as text in it. */
export function isMarkedUtf16(bytes: Uint8Array): boolean {
  const encoding = encodingByMark(bytes)
  if (encoding === undefined || encoding === 'utf-8') return false
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, HEAD_BYTES))
  // Halves of surrogate pairs and control characters are what noise is made of.
  const odd = text.match(/[\ufffd\p{Cn}\p{Co}]|(?![\t\n\r\f])\p{Cc}/gu)?.length ?? 0
  return odd <= text.length * MOST_CONTROLS
}

export function looksLikeText(bytes: Uint8Array): boolean {
  if (encodingByMark(bytes) !== undefined || encodingByZeros(bytes) !== undefined) return true
  const head = bytes.subarray(0, HEAD_BYTES)
  let odd = 0
  for (const byte of head) if (isOddControl(byte)) odd += 1
  return odd <= head.length * MOST_CONTROLS
}

const MAIL_HEADERS =
  /^(from|to|subject|date|received|mime-version|message-id|return-path|reply-to|delivered-to|content-type):/i

function looksLikeMail(text: string): boolean {
  const [head = ''] = text.split(/\r?\n\r?\n/, 1)
  const lines = head.split(/\r?\n/).filter((line) => !/^\s/.test(line))
  const known = lines.filter((line) => MAIL_HEADERS.test(line)).length
  return known >= 2 && lines.every((line) => /^(from |[\w-]+:)/i.test(line))
}

/** The kind of a text: `html`, `svg`, `xml`, `json`, `eml` or `txt`, the id of a format. */
export function sniffText(bytes: Uint8Array): 'html' | 'svg' | 'xml' | 'json' | 'eml' | 'txt' {
  const encoding = encodingByMark(bytes) ?? encodingByZeros(bytes) ?? 'utf-8'
  const isWhole = bytes.length <= HEAD_BYTES
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, HEAD_BYTES)).trimStart()
  if (text.startsWith('<')) return sniffMarkup(text)
  if (/^[[{]/.test(text) && looksLikeJson(text, isWhole)) return 'json'
  return looksLikeMail(text) ? 'eml' : 'txt'
}

function sniffMarkup(text: string): 'html' | 'svg' | 'xml' | 'txt' {
  const withoutProlog = text.replace(/^(?:\s*<(?:\?[^>]*\?|!--[\s\S]*?--)>)+\s*/, '')
  if (
    /^<!doctype\s+html|^<(html|head|body|script|iframe|table|div|p|h1|img|style|meta|title)\b/i.test(
      withoutProlog,
    )
  )
    return 'html'
  if (/^(<!doctype\s+svg[^>]*>\s*)?<([\w-]+:)?svg\b/i.test(withoutProlog)) return 'svg'
  return text.startsWith('<?xml') || /^<[A-Za-z_][\w.:-]*[\s/>]/.test(withoutProlog) ? 'xml' : 'txt'
}

function looksLikeJson(text: string, isWhole: boolean): boolean {
  if (!isWhole) return /^(\{\s*("|\})|\[\s*(["[{\]]|-?\d|true|false|null))/.test(text)
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
