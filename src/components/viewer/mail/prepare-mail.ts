import { binaryOf, bytesOf } from '../../../lib/files/binary-string.ts'
import { ContentLocations } from './content-locations.ts'
import { nameCharsets } from './mail-charsets.ts'
import { asAttached, fileTexts } from './file-texts.ts'
import { partsOf } from './mail-parts.ts'
import { withUsableType } from './mend-types.ts'
import { recodePart } from './recode-parts.ts'
import { actualEncoding, withEncoding } from './relabel-parts.ts'
import { repackedBody } from './transfer-encoding.ts'
import { withJoinedLines } from './unflow.ts'

/** A mail that says of each of its parts what its reader needs to know. */
export interface PreparedMail {
  bytes: Uint8Array<ArrayBuffer>
  /** Some part was labelled with the wrong transfer encoding. */
  isRelabelled: boolean
  /** Some part is in an encoding that isn't known here. */
  hasUnknownCharset: boolean
  /** It has letters that another encoding would read otherwise. */
  hasChoice: boolean
  /** The encoding of its texts is a guess. */
  isGuess: boolean
  /** It says that it has parts, and nothing parts them. */
  isUnparted: boolean
  /** The address of a picture as one within the mail, if it came along. */
  addressOf: (address: string) => string
}

/** Lines end in one way, and mails that old Macs saved in none that mail programs know. */
const withLines = (raw: string): string => {
  const lines = raw.includes('\n') ? raw : raw.replaceAll('\r', '\r\n')
  // Some programs save a mail behind blank lines, which would end its head.
  return lines.replace(/^\s+/, '')
}

/** `chosen` is the encoding of all its texts, if somebody chose one. */
export async function prepareMail(mail: Uint8Array<ArrayBuffer>, chosen?: string): Promise<PreparedMail> {
  const raw = withLines(binaryOf(mail))
  const locations = new ContentLocations()
  let isRelabelled = false
  let hasUnknownCharset = false
  let isUnparted = false
  let written = ''
  let end = 0
  const all = partsOf(raw)
  const files = fileTexts(all)
  for (const [index, sent] of all.entries()) {
    const typed = withUsableType(sent.head, raw)
    isUnparted ||= typed.isUnparted
    const repacked = repackedBody(sent.head, sent.body)
    const placed = files.has(sent) ? asAttached(typed.head) : typed.head
    const part = {
      ...sent,
      head: repacked === undefined ? placed : withEncoding(placed, 'base64'),
      body: repacked ?? sent.body,
    }
    const encoding = actualEncoding(part)
    isRelabelled ||= encoding !== undefined
    const located = locations.register(part, index)
    const labelled = encoding === undefined ? located : withEncoding(located, encoding)
    const recoded =
      chosen === undefined
        ? recodePart({ ...part, head: labelled })
        : { head: labelled, body: undefined, isUnknown: false }
    hasUnknownCharset ||= recoded.isUnknown
    const plain = { ...part, head: recoded.head, body: recoded.body ?? part.body }
    if (recoded.body !== undefined) plain.head = withEncoding(plain.head, '8bit')
    const joined = withJoinedLines(plain)
    const isWritten = joined !== undefined || recoded.body !== undefined || repacked !== undefined
    const { head, body } = joined ?? plain
    written += raw.slice(end, part.start) + (joined === undefined ? head : withEncoding(head, '8bit'))
    if (isWritten) written += body
    end = part.start + sent.head.length + (isWritten ? sent.body.length : 0)
  }
  const bytes = bytesOf(written + raw.slice(end))
  return {
    ...(await nameCharsets(bytes, chosen)),
    isRelabelled,
    hasUnknownCharset,
    isUnparted,
    addressOf: locations.addressOf,
  }
}
