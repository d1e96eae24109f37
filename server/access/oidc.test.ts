import { createServer } from 'node:http'
import { Provider } from 'oidc-provider'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Browser, type Seen } from '../testing/browser.ts'
import { appWithAccess, oidcAccess, type AppOnSocket } from '../testing/app-with-access.ts'
import { PUSH } from '../testing/handler-under-test.ts'
import { listen } from '../testing/sockets.ts'

/** Names longer than chance puts into an id of letters and digits, so that a search for them means something. */
const PEOPLE: Record<string, Record<string, unknown>> = {
  lovelace: {
    name: 'Ada Lovelace',
    email: 'lovelace@example.com',
    email_verified: true,
    roles: ['desk-editor'],
  },
  vera: { name: 'Vera', email: 'vera@example.com', email_verified: true, roles: ['something'] },
  mallory: { name: 'Mallory', email: 'mallory@evil.example', email_verified: true, roles: ['desk-editor'] },
  trudy: { name: 'Trudy', email: 'trudy@example.com', email_verified: false, roles: ['desk-editor'] },
}

/** A desk and a real provider that know each other. */
async function signedUp(more: Parameters<typeof oidcAccess>[2] = {}): Promise<AppOnSocket> {
  const server = createServer()
  const issuer = `http://127.0.0.1:${await listen(server)}`
  const desk = await appWithAccess((address) => oidcAccess(issuer, address, more))
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'desk',
        client_secret: 'client secret of the desk',
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${desk.address}/auth/callback`],
        post_logout_redirect_uris: [`${desk.address}/auth/signed-out`],
      },
    ],
    claims: { openid: ['sub', 'roles'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a key of the provider'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...PEOPLE[id] }) }),
    pkce: { required: () => true },
  })
  server.on('request', provider.callback())
  return desk
}

/** Follows redirects, filling in the provider's forms, until the browser is back at the desk's callback. */
async function toCallback(
  browser: Browser,
  desk: AppOnSocket,
  start: string,
  person: string,
): Promise<string> {
  let at = start
  for (let steps = 0; steps < 12; steps += 1) {
    const seen = await browser.request(at)
    if (seen.headers.location === undefined) {
      const prompt = /name="prompt" value="(\w+)"/.exec(seen.text)?.[1] ?? ''
      const answered = await browser.request(at, { form: `prompt=${prompt}&login=${person}&password=x` })
      at = new URL(answered.headers.location ?? '', at).href
    } else at = new URL(seen.headers.location, at).href
    if (at.startsWith(`${desk.address}/auth/callback`)) return at
  }
  throw new Error('the provider did not send the browser back')
}

async function signIn(
  browser: Browser,
  desk: AppOnSocket,
  person: string,
  returnTo = '/companies',
): Promise<Seen> {
  const start = `${desk.address}/auth/login?returnTo=${encodeURIComponent(returnTo)}`
  return browser.request(await toCallback(browser, desk, start, person))
}

const OURS = { 'sec-fetch-site': 'same-origin' }

function write(desk: AppOnSocket, browser: Browser): Promise<Seen> {
  return browser.request(desk.address + PUSH, {
    form: '{}',
    headers: { ...OURS, 'content-type': 'application/json' },
  })
}

beforeEach(() => {
  for (const name of ['info', 'warn'] as const) vi.spyOn(console, name).mockReturnValue(undefined)
  return () => void vi.restoreAllMocks()
})

describe('signing in at a real provider', () => {
  it('leads back to the page, with a session that scripts cannot read', async () => {
    const desk = await signedUp()
    const browser = new Browser()
    const turned = await browser.request(`${desk.address}/companies/1/customers?page=2`)
    expect(turned.status).toBe(302)
    expect(turned.headers.location).toBe('/auth/login?returnTo=%2Fcompanies%2F1%2Fcustomers%3Fpage%3D2')
    const back = await toCallback(browser, desk, desk.address + (turned.headers.location ?? ''), 'lovelace')
    const seen = await browser.request(back)
    expect(seen.headers.location).toBe('/companies/1/customers?page=2')
    const session = seen.headers['set-cookie']?.find((line) => line.startsWith('desk-session='))
    expect(session).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=28800$/)
    expect(session).not.toMatch(/lovelace|editor/i)
    const page = await browser.request(`${desk.address}/companies`)
    expect(page.status).toBe(200)
    const who = await browser.request(`${desk.address}/auth/session`, { headers: OURS })
    expect(JSON.parse(who.text)).toMatchObject({
      user: { name: 'Ada Lovelace', role: 'editor' },
      access: 'oidc',
      canWrite: true,
      reason: null,
    })
    expect((await write(desk, browser)).status).toBe(200)
    expect(desk.log.at(-1)?.user).toMatch(/^[0-9a-f]{16}$/)
    expect(desk.log.map(({ route, status }) => `${route} ${status}`)).toEqual([
      'sign-in 302',
      'sign-in-callback 302',
      'session 200',
      'create-customer 200',
    ])
    expect(desk.log[2]?.requestId).toBe(who.headers['x-request-id'])
    expect(JSON.stringify(desk.log)).not.toMatch(/lovelace|code=|state=|customers\?/i)
  })

  it('lets a viewer read and not write', async () => {
    const desk = await signedUp()
    const browser = new Browser()
    await signIn(browser, desk, 'vera')
    expect((await browser.request(`${desk.address}/api/companies`, { headers: OURS })).status).toBe(200)
    const refused = await write(desk, browser)
    expect(refused.status).toBe(403)
    expect(JSON.parse(refused.text)).toMatchObject({ deskCode: 'viewer', service: 'Desk' })
    expect(desk.received).toEqual(['GET /companies'])
  })

  it.each(['mallory', 'trudy'])(
    'keeps %s out, whose address is not of our domain or not verified',
    async (person) => {
      const desk = await signedUp()
      const browser = new Browser()
      const refused = await signIn(browser, desk, person)
      expect(refused.status).toBe(403)
      // The way on has to ask who it is, or the provider would send the same person back.
      const wayOn = /href="([^"]+)"/.exec(refused.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
      const received = await browser.request(desk.address + wayOn)
      expect(received.headers.location).toContain('prompt=login')
      expect((await browser.request(`${desk.address}/api/companies`, { headers: OURS })).status).toBe(401)
      expect(desk.received).toEqual([])
    },
  )

  it('keeps viewers out when only named roles may look', async () => {
    const desk = await signedUp({ viewers: ['desk-viewer'] })
    expect((await signIn(new Browser(), desk, 'vera')).status).toBe(403)
  })

  it('takes a callback once, in the browser it belongs to', async () => {
    const desk = await signedUp()
    const browser = new Browser()
    const back = await toCallback(browser, desk, `${desk.address}/auth/login`, 'lovelace')
    const elsewhere = await new Browser().request(back)
    expect(elsewhere.status).toBe(400)
    expect(elsewhere.headers['set-cookie']).toBeUndefined()
    // A login cookie kept from before the callback does not help: the provider knows the code is used.
    const kept = new Map(browser.cookies(desk.address))
    expect((await browser.request(back)).status).toBe(302)
    expect((await browser.request(back)).status).toBe(400)
    const thief = new Browser()
    for (const [name, value] of kept) thief.cookies(desk.address).set(name, value)
    expect((await thief.request(back)).status).toBe(400)
    expect(thief.cookies(desk.address).has('desk-session')).toBe(false)
  })

  it('ends with signing out, for copies of the cookie too', async () => {
    const desk = await signedUp()
    const browser = new Browser()
    await signIn(browser, desk, 'lovelace')
    const copy = browser.cookies(desk.address).get('desk-session') ?? ''
    const foreign = await browser.request(`${desk.address}/auth/logout`, {
      form: '',
      headers: { 'sec-fetch-site': 'cross-site' },
    })
    expect(foreign.status).toBe(403)
    const left = await browser.request(`${desk.address}/auth/logout`, { form: '', headers: OURS })
    expect((JSON.parse(left.text) as { redirectTo: string }).redirectTo).toContain('/session/end?')
    const after = new Browser()
    after.cookies(desk.address).set('desk-session', copy)
    const refused = await after.request(`${desk.address}/api/companies`, { headers: OURS })
    expect(JSON.parse(refused.text)).toMatchObject({ statusCode: 401, deskCode: 'session' })
    expect((await browser.request(`${desk.address}/auth/logout`)).status).toBe(404)
  })
})
