import { ContentLocations } from './content-locations.ts'
import { nameCharsets } from './mail-charsets.ts'
import { partsOf } from './mail-parts.ts'
import { actualEncoding, withEncoding } from './relabel-parts.ts'
import { binaryOf, bytesOf } from './transfer-encoding.ts'
import { withJoinedLines } from './unflow.ts'

/** A mail that says of each of its parts what its reader needs to know. */
export interface PreparedMail {
  bytes: Uint8Array<ArrayBuffer>
  /** Some part was labelled with the wrong transfer encoding. */
  isRelabelled: boolean
  /** The address of a picture as one within the mail, if it came along. */
  addressOf: (address: string) => string
}

export async function prepareMail(mail: Uint8Array<ArrayBuffer>): Promise<PreparedMail> {
  const raw = binaryOf(mail)
  const locations = new ContentLocations()
  let isRelabelled = false
  let written = ''
  let end = 0
  for (const [index, part] of partsOf(raw).entries()) {
    const encoding = actualEncoding(part)
    isRelabelled ||= encoding !== undefined
    let head = locations.register(part, index)
    if (encoding !== undefined) head = withEncoding(head, encoding)
    const joined = withJoinedLines({ ...part, head })
    written += raw.slice(end, part.start)
    written += joined === undefined ? head : withEncoding(joined.head, '8bit') + joined.body
    end = part.start + part.head.length + (joined === undefined ? 0 : part.body.length)
  }
  const bytes = bytesOf(written + raw.slice(end))
  return { bytes: await nameCharsets(bytes), isRelabelled, addressOf: locations.addressOf }
}
