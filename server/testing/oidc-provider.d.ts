// The package has no types of its own; this is what the tests use of it.
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  interface Account {
    accountId: string
    claims: () => Record<string, unknown>
  }

  export class Provider {
    constructor(
      issuer: string,
      settings: {
        clients: Record<string, unknown>[]
        claims: Record<string, string[]>
        cookies: { keys: string[] }
        findAccount: (context: unknown, id: string) => Account
        pkce: { required: () => boolean }
        jwks?: { keys: unknown[] }
        ttl?: Record<string, number>
      },
    )
    callback(): RequestListener
  }
}
