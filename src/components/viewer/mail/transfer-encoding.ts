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
    default:
      return body
  }
}

function decodeBase64(text: string): string {
  const digits = text.replace(/[^A-Za-z0-9+/]/g, '')
  return atob(digits.slice(0, digits.length - (digits.length % 4 === 1 ? 1 : 0)))
}
