import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Makes texts for cookies that nobody else can read or make, and that serve one purpose only. */
export interface Seal {
  seal(purpose: string, content: unknown): string
  /** Undefined for anything we did not seal for this purpose. */
  open(purpose: string, sealed: string): unknown
}

const NONCE_BYTES = 12
const TAG_BYTES = 16
const LONGEST = 4096

export function createSeal(secret: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, 'customer-desk', 'cookie seal v1', 32))
  return {
    seal(purpose, content) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose))
      const hidden = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final()])
      return Buffer.concat([nonce, hidden, cipher.getAuthTag()]).toString('base64url')
    },
    open(purpose, sealed) {
      if (sealed.length > LONGEST || !/^[\w-]+$/.test(sealed)) return undefined
      const bytes = Buffer.from(sealed, 'base64url')
      if (bytes.length <= NONCE_BYTES + TAG_BYTES) return undefined
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
          authTagLength: TAG_BYTES,
        })
          .setAAD(Buffer.from(purpose))
          .setAuthTag(bytes.subarray(-TAG_BYTES))
        const text = Buffer.concat([
          decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)),
          decipher.final(),
        ])
        return JSON.parse(text.toString())
      } catch {
        return undefined
      }
    },
  }
}
