import type { Attachment } from 'postal-mime'
import { binaryOf } from '../../../lib/files/binary-string.ts'
import { pictureMime } from '../../../lib/files/picture-mime.ts'

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
  for (const { contentId, mimeType, content } of attachments) {
    if (contentId === undefined || typeof content === 'string') continue
    const bytes = new Uint8Array(content)
    // Some programs say of every file only that it is one.
    const mime = mimeType === 'application/octet-stream' ? pictureMime(bytes) : mimeType
    if (mime?.startsWith('image/') === true) pictures.set(bare(contentId), { mime, bytes })
  }
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
