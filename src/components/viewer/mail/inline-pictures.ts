import type { Attachment } from 'postal-mime'
import { binaryOf } from '../../../lib/files/binary-string.ts'

/** Of all inline pictures together, as often as each is shown. */
const MOST_BYTES = 24 * 1024 * 1024
const REFERENCE = /(["'(=]\s*)cid:([^"'\s>)]+)/gi

const bare = (id: string): string => id.trim().replace(/^<|>$/g, '')

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

/** A page with the pictures it refers to inside the mail in their places, as `data:` addresses. */
export function withInlinePictures(html: string, attachments: readonly Attachment[]): string {
  const pictures = new Map<string, { mime: string; bytes: Uint8Array }>()
  for (const { contentId, mimeType, content } of attachments)
    if (contentId !== undefined && mimeType.startsWith('image/') && typeof content !== 'string')
      pictures.set(bare(contentId), { mime: mimeType, bytes: new Uint8Array(content) })
  const addresses = new Map<string, string>()
  let left = MOST_BYTES
  return html.replace(REFERENCE, (reference, before: string, id: string) => {
    const name = decoded(bare(id))
    const picture = pictures.get(name)
    if (picture === undefined || picture.bytes.length > left) return reference
    left -= picture.bytes.length
    const address =
      addresses.get(name) ??
      `data:${picture.mime.replace(/^image\/(?:jpg|pjpeg)$/, 'image/jpeg')};base64,${btoa(binaryOf(picture.bytes))}`
    addresses.set(name, address)
    return `${before}${address}`
  })
}
