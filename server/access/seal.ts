import { hkdfSync } from 'node:crypto'
import { EncryptJWT, jwtDecrypt, type JWTPayload } from 'jose'

/** Encrypted tokens for cookies: only this server can make or read them, each for one purpose and a limited time. */
export interface Seal {
  seal(purpose: string, content: JWTPayload, seconds: number): Promise<string>
  /** The content with its `exp`; undefined for any token that wasn't sealed here for this purpose, or has expired. */
  open(purpose: string, token: string): Promise<JWTPayload | undefined>
}

const KEY_MANAGEMENT = 'dir'
const ENCRYPTION = 'A256GCM'
const MAX_LENGTH = 4096

export function createSeal(secret: string, now: () => number = Date.now): Seal {
  const key = new Uint8Array(hkdfSync('sha256', secret, 'customer-desk', 'cookie seal v2', 32))
  return {
    seal: (purpose, content, seconds) =>
      new EncryptJWT(content)
        .setProtectedHeader({ alg: KEY_MANAGEMENT, enc: ENCRYPTION })
        .setAudience(purpose)
        .setExpirationTime(Math.floor(now() / 1000) + seconds)
        .encrypt(key),
    async open(purpose, token) {
      if (token.length > MAX_LENGTH) return undefined
      try {
        const { payload } = await jwtDecrypt(token, key, {
          keyManagementAlgorithms: [KEY_MANAGEMENT],
          contentEncryptionAlgorithms: [ENCRYPTION],
          audience: purpose,
          requiredClaims: ['exp'],
          currentDate: new Date(now()),
        })
        return payload
      } catch {
        return undefined
      }
    },
  }
}
