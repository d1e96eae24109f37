const ENCODING = /^content-transfer-encoding:\s*([\w-]+)/im

/** The body of a part as it was before it was packed for the way, one character for each byte. */
export function decodeBody(head: string, body: string): string {
  switch (ENCODING.exec(head)?.[1]?.toLowerCase()) {
    case 'base64':
      return decodeBase64(body)
    case 'quoted-printable':
      return body
        .replace(/[ \t]*=\r?\n/g, '')
        .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    case 'x-uuencode':
    case 'uuencode':
    case 'x-uue':
    case 'uue':
      return decodeUu(body)
    default:
      return body
  }
}

/** Lines of three bytes in four signs each, the first sign of which says how many bytes they hold. */
function decodeUu(body: string): string {
  const start = /^begin [0-7]{3,4} [^\r\n]*\r?\n/m.exec(body)
  const from = start === null ? body.length : start.index + start[0].length
  const end = body.indexOf('\nend', from)
  const packed = body.slice(from, end === -1 ? body.length : end)
  return packed
    .split(/\r?\n/)
    .map((line) => {
      const signs = Array.from(line, (sign) => (sign.charCodeAt(0) - 32) & 63)
      const [length = 0, ...sixes] = signs
      let bytes = ''
      for (let at = 0; bytes.length < length; at += 4) {
        const [a = 0, b = 0, c = 0, d = 0] = sixes.slice(at, at + 4)
        bytes += String.fromCharCode(
          ((a << 2) | (b >> 4)) & 255,
          ((b << 4) | (c >> 2)) & 255,
          ((c << 6) | d) & 255,
        )
      }
      return bytes.slice(0, length)
    })
    .join('')
}

/** The body of a part in base64, where it is packed in a way that mail readers no longer know. */
export function repackedBody(head: string, body: string): string | undefined {
  if (!/^content-transfer-encoding:\s*(?:x-)?uue/im.test(head)) return undefined
  return `\r\n${btoa(decodeUu(body))}\r\n`
}

function decodeBase64(text: string): string {
  const digits = text.replace(/[^A-Za-z0-9+/]/g, '')
  return atob(digits.slice(0, digits.length - (digits.length % 4 === 1 ? 1 : 0)))
}
