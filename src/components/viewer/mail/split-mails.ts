import { binaryOf } from '../../../lib/files/binary-string.ts'

/** The line with which each mail of a mailbox file begins: a sender, and when it came. */
const BEGINNING = /^From \S+ (?=.*\b(?:19|20)\d\d\b).*\b\d{1,2}:\d\d\b/
const MOST_MAILS = 200

/** The mails of a file in which a mail program keeps several; any other file is one mail. */
export function splitMails(bytes: Uint8Array<ArrayBuffer>): {
  mails: Uint8Array<ArrayBuffer>[]
  /** Mails beyond the limit are left out. */
  isWhole: boolean
} {
  const lineFrom = (start: number): string =>
    binaryOf(bytes.subarray(start, start + 200)).split(/\r?\n/, 1)[0] ?? ''
  if (!BEGINNING.test(lineFrom(0))) return { mails: [bytes], isWhole: true }
  const starts = [0]
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) {
    const isBlankBefore = bytes[at - 1] === 10 || (bytes[at - 1] === 13 && bytes[at - 2] === 10)
    // F, r
    if (!isBlankBefore || bytes[at + 1] !== 70 || bytes[at + 2] !== 114) continue
    if (BEGINNING.test(lineFrom(at + 1))) starts.push(at + 1)
  }
  const kept = starts.slice(0, MOST_MAILS)
  const mails = kept.map((start, index) => {
    const mail = bytes.slice(start, starts[index + 1] ?? bytes.length)
    return mail.slice(mail.indexOf(10) + 1)
  })
  return { mails: mails.map(unquoted), isWhole: starts.length <= MOST_MAILS }
}

/** Within a mailbox, lines that begin like a mail have a `>` before them. */
function unquoted(mail: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const isQuoted = (at: number): boolean => String.fromCharCode(...mail.subarray(at, at + 6)) === '>From '
  const dropped = new Set<number>()
  for (let at = mail.indexOf(62); at !== -1; at = mail.indexOf(62, at + 1))
    if ((at === 0 || mail[at - 1] === 10) && isQuoted(at)) dropped.add(at)
  return dropped.size === 0 ? mail : mail.filter((_, at) => !dropped.has(at))
}
