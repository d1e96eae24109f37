import { binaryOf, bytesOf } from '../../../lib/files/binary-string.ts'
import { ContentLocations } from './content-locations.ts'
import { nameCharsets } from './mail-charsets.ts'
import { partsOf } from './mail-parts.ts'
import { withUsableType } from './mend-types.ts'
import { recodePart } from './recode-parts.ts'
import { actualEncoding, withEncoding } from './relabel-parts.ts'
import { withJoinedLines } from './unflow.ts'

/** A mail that says of each of its parts what its reader needs to know. */
export interface PreparedMail {
  bytes: Uint8Array<ArrayBuffer>
  /** Some part was labelled with the wrong transfer encoding. */
  isRelabelled: boolean
  /** Some part is in an encoding that isn't known here. */
  hasUnknownCharset: boolean
  /** It says that it has parts, and nothing parts them. */
  isUnparted: boolean
  /** The address of a picture as one within the mail, if it came along. */
  addressOf: (address: string) => string
}

/** Lines end in one way, and mails that old Macs saved in none that mail programs know. */
const withLines = (raw: string): string => (raw.includes('\n') ? raw : raw.replaceAll('\r', '\r\n'))

export async function prepareMail(mail: Uint8Array<ArrayBuffer>): Promise<PreparedMail> {
  const raw = withLines(binaryOf(mail))
  const locations = new ContentLocations()
  let isRelabelled = false
  let hasUnknownCharset = false
  let isUnparted = false
  let written = ''
  let end = 0
  for (const [index, sent] of partsOf(raw).entries()) {
    const typed = withUsableType(sent.head, raw)
    isUnparted ||= typed.isUnparted
    const part = { ...sent, head: typed.head }
    const encoding = actualEncoding(part)
    isRelabelled ||= encoding !== undefined
    const located = locations.register(part, index)
    const labelled = encoding === undefined ? located : withEncoding(located, encoding)
    const recoded = recodePart({ ...part, head: labelled })
    hasUnknownCharset ||= recoded.isUnknown
    const plain = { ...part, head: recoded.head, body: recoded.body ?? part.body }
    if (recoded.body !== undefined) plain.head = withEncoding(plain.head, '8bit')
    const joined = withJoinedLines(plain)
    const isWritten = joined !== undefined || recoded.body !== undefined
    const { head, body } = joined ?? plain
    written += raw.slice(end, part.start) + (joined === undefined ? head : withEncoding(head, '8bit'))
    if (isWritten) written += body
    end = part.start + sent.head.length + (isWritten ? part.body.length : 0)
  }
  const bytes = bytesOf(written + raw.slice(end))
  return {
    bytes: await nameCharsets(bytes),
    isRelabelled,
    hasUnknownCharset,
    isUnparted,
    addressOf: locations.addressOf,
  }
}
