import { createSign, generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import { listen } from './sockets.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 })

export interface Lie {
  claims?: Record<string, unknown>
  isSignedByStranger?: boolean
  /** Header of the token. */
  algorithm?: string
}

/** A provider that returns whatever a test wants, for everything an honest one never does. */
export async function fakeIssuer(): Promise<{
  issuer: string
  lie: (lie: Lie) => void
  nonce: (nonce: string) => void
}> {
  let issuer = ''
  let told: Lie = {}
  let nonce = ''
  const server = createServer((incoming, outgoing) => {
    const json = (body: unknown): void => {
      outgoing.setHeader('content-type', 'application/json').end(JSON.stringify(body))
    }
    incoming.resume()
    if (incoming.url === '/.well-known/openid-configuration') {
      return json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      })
    }
    if (incoming.url === '/keys') {
      return json({ keys: [{ ...publicKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: 'k' }] })
    }
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: issuer,
      aud: 'desk',
      sub: 'ada',
      nonce,
      iat: now,
      exp: now + 300,
      email: 'ada@example.com',
      email_verified: true,
      ...told.claims,
    }
    return json({ access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token: sign(claims, told) })
  })
  issuer = `http://127.0.0.1:${await listen(server)}`
  return { issuer, lie: (lie) => (told = lie), nonce: (value) => (nonce = value) }
}

function sign(claims: unknown, { isSignedByStranger = false, algorithm = 'RS256' }: Lie): string {
  const content = `${part({ alg: algorithm, kid: 'k', typ: 'JWT' })}.${part(claims)}`
  if (algorithm === 'none') return `${content}.`
  const key = isSignedByStranger ? stranger.privateKey : privateKey
  return `${content}.${createSign('RSA-SHA256').update(content).sign(key, 'base64url')}`
}

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
