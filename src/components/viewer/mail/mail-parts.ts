export interface RawPart {
  /** Where its head begins in the mail. */
  start: number
  /** Its headers, with the line breaks at their ends. */
  head: string
  body: string
  /** The line that parts it from others; empty for the mail itself. */
  boundary: string
}

const BOUNDARY = /\bboundary\s*=\s*(?:"([^"\r\n]+)"|([^\s;"]+))/gi
const MOST_PARTS = 2000

/** The head and body of a mail and of each part in it, however they are nested. */
export function partsOf(mail: string): RawPart[] {
  const boundaries = new Set([...mail.matchAll(BOUNDARY)].map(([, quoted, bare]) => quoted ?? bare ?? ''))
  const parts: RawPart[] = []
  let start = 0
  let bodyStart = -1
  let boundary = ''
  const close = (end: number): void => {
    if (start === -1) return
    const headEnd = bodyStart === -1 ? end : bodyStart
    parts.push({ start, head: mail.slice(start, headEnd), body: mail.slice(headEnd, end), boundary })
    start = -1
    bodyStart = -1
  }
  for (let at = 0; at < mail.length && parts.length < MOST_PARTS;) {
    const found = mail.indexOf('\n', at)
    const next = found === -1 ? mail.length : found + 1
    const isBlank = next - at <= 2 && mail.slice(at, next).trim() === ''
    if (isBlank && start !== -1 && bodyStart === -1) bodyStart = at
    else if (mail.startsWith('--', at) && next - at < 1000) {
      const name = mail.slice(at + 2, next).trimEnd()
      const isEnd = name.endsWith('--') && boundaries.has(name.slice(0, -2))
      if (isEnd || boundaries.has(name)) {
        close(at)
        start = isEnd ? -1 : next
        boundary = name
      }
    }
    at = next
  }
  close(mail.length)
  return parts
}

/** A head with one more header. */
export const withHeader = (head: string, header: string): string =>
  `${head === '' || head.endsWith('\n') ? head : `${head}\r\n`}${header}\r\n`
