import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { Provider } from 'oidc-provider'
import { close, freePort, listen, startDesk } from './live-desk.ts'
import type { LiveDesk } from './live-desk.ts'

const CLIENT_SECRET = 'client secret of the desk in the browser'
/** The tests seal sessions with it too, to have some that are over. */
export const SESSION_SECRET = 'a session secret of the browser tests, long enough'

/** Who can sign in, by login; any password will do. Mallory's address is of another domain. */
const PEOPLE: Record<string, Record<string, unknown>> = {
  ada: { name: 'Ada Byron', email: 'ada@example.com', email_verified: true, roles: ['desk-editor'] },
  vera: { name: 'Vera Lund', email: 'vera@example.com', email_verified: true, roles: [] },
  mallory: { name: 'Mallory', email: 'mallory@elsewhere.example', email_verified: true, roles: [] },
}

export interface DeskWithProvider {
  desk: LiveDesk
  /** `http://localhost:…`: to browsers another site than the desk on 127.0.0.1, as a real provider is. */
  issuer: string
  stop: () => Promise<void>
}

/** The built desk with `ACCESS=oidc`, and a real provider that knows it. */
export async function startDeskWithProvider(): Promise<DeskWithProvider> {
  let provider: Provider | undefined
  const server: Server = await listen((request, response) => {
    provider?.callback()(request, response)
  })
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'desk',
        client_secret: CLIENT_SECRET,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${address}/auth/callback`],
        post_logout_redirect_uris: [`${address}/auth/signed-out`],
      },
    ],
    claims: { openid: ['sub', 'roles'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a key of the provider'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...PEOPLE[id] }) }),
    pkce: { required: () => true },
  })
  const desk = await startDesk({
    PORT: String(port),
    PUBLIC_URL: address,
    ACCESS: 'oidc',
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'desk',
    OIDC_CLIENT_SECRET: CLIENT_SECRET,
    OIDC_ALLOWED_DOMAINS: 'example.com',
    OIDC_EDITOR_ROLES: 'desk-editor',
    SESSION_SECRET,
  })
  return {
    desk,
    issuer,
    stop: async () => {
      await desk.stop()
      await close(server)
    },
  }
}

/** Fills in the provider's pages, which must be open, as a person does. It asks for consent once a session. */
export async function signInAtProvider(page: Page, login: string, { consents = true } = {}): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill(login)
  await page.getByPlaceholder('and password').fill('any')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  if (consents) await page.getByRole('button', { name: 'Continue' }).click()
}
