import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { appStatus, updateAppStatus } from './app-status.ts'
import { openDownload } from './attachment-download.ts'
import { claimEarlyRequest } from './early.ts'
import { ApiError } from './errors.ts'
import { request } from './http.ts'
import { requireSession } from './session.ts'

const PAGE = '<title>Sign in</title>'

const html = (status: number) =>
  new Response(PAGE, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers })

/** A redirect as a browser hands it to a page that doesn't follow it; Node shows its status instead. */
const unfollowed = (): Response =>
  Object.defineProperties(new Response(null), {
    type: { value: 'opaqueredirect' },
    status: { value: 0 },
    ok: { value: false },
  })

const OURS = { 'X-Customer-Desk': '1', 'X-Request-Id': 'request-1' }

/** What a response means: an ended session, an error with a status, a failure of another kind, or data. */
type Meaning = 'session' | 'leak' | 'data' | 'malformed' | 'network' | number

/**
 * Each kind of response, and what it means behind a proxy that signs people in (`header`) and elsewhere, for a read, a
 * change and a download. The proxies that respond so: oauth2-proxy, Authelia, Cloudflare Access, Microsoft Entra
 * application proxy, nginx with `auth_request`.
 */
const KINDS: readonly {
  kind: string
  respond: () => Response
  header: readonly [read: Meaning, write: Meaning, download: Meaning]
  elsewhere: readonly [read: Meaning, write: Meaning, download: Meaning]
}[] = [
  {
    kind: 'a redirect that is not followed',
    respond: unfollowed,
    header: ['session', 'session', 'session'],
    elsewhere: ['malformed', 'malformed', 'malformed'],
  },
  {
    kind: 'a redirect as Node shows it',
    respond: () => Response.redirect('https://login.example/start', 302),
    header: ['session', 'session', 'session'],
    elsewhere: ['malformed', 'malformed', 'malformed'],
  },
  {
    kind: 'a sign-in page with 200',
    respond: () => html(200),
    header: ['session', 'session', 'session'],
    elsewhere: ['malformed', 'malformed', 'malformed'],
  },
  {
    kind: 'a 401 with a page',
    respond: () => html(401),
    header: ['session', 'session', 'session'],
    elsewhere: [401, 401, 401],
  },
  {
    kind: 'a 403 with a sign-in page',
    respond: () => html(403),
    header: ['session', 'session', 'session'],
    elsewhere: [403, 403, 403],
  },
  {
    kind: 'a 401 with JSON of the proxy',
    respond: () => json(401, {}),
    header: ['session', 'session', 'session'],
    elsewhere: [401, 401, 401],
  },
  {
    kind: 'a 403 with JSON of the proxy',
    respond: () => json(403, { error: PAGE }),
    header: ['session', 'session', 'session'],
    elsewhere: [403, 403, 403],
  },
  {
    kind: 'JSON with 200 that is not from our server',
    respond: () => json(200, { name: 'Acme' }),
    // A change that was accepted must never be told as not sent.
    header: ['session', 'data', 'session'],
    elsewhere: ['data', 'data', 'data'],
  },
  {
    kind: 'JSON with 200 that is no data and not from our server',
    respond: () => json(200, { login: '/start' }),
    header: ['session', 'malformed', 'session'],
    elsewhere: ['malformed', 'malformed', 'data'],
  },
  {
    kind: 'a gateway’s 502 page',
    respond: () => html(502),
    header: [502, 502, 502],
    elsewhere: [502, 502, 502],
  },
  {
    kind: 'a gateway’s 504 page',
    respond: () => html(504),
    header: [504, 504, 504],
    elsewhere: [504, 504, 504],
  },
  {
    kind: 'a 429 of the proxy',
    respond: () => html(429),
    header: [429, 429, 429],
    elsewhere: [429, 429, 429],
  },
  {
    kind: 'a lost connection',
    respond: () => {
      throw new TypeError('Failed to fetch')
    },
    header: ['network', 'network', 'network'],
    elsewhere: ['network', 'network', 'network'],
  },
  {
    kind: 'data from our server',
    respond: () => json(200, { name: 'Acme' }, OURS),
    header: ['data', 'data', 'data'],
    elsewhere: ['data', 'data', 'data'],
  },
  {
    kind: 'Codat’s 401 through our server',
    respond: () => json(401, { error: 'Unauthorized', service: 'PublicApi' }, OURS),
    header: [401, 401, 401],
    elsewhere: [401, 401, 401],
  },
  {
    kind: 'Codat’s 403 through our server',
    respond: () => json(403, { error: 'Forbidden', service: 'PublicApi' }, OURS),
    header: [403, 403, 403],
    elsewhere: [403, 403, 403],
  },
  {
    kind: 'our server’s own 401',
    respond: () => json(401, { deskCode: 'session', service: 'Desk' }, OURS),
    header: ['session', 'session', 'session'],
    elsewhere: ['session', 'session', 'session'],
  },
]

let sent: RequestInit[]

function behind(access: 'header' | 'elsewhere', respond: () => Response): void {
  vi.stubGlobal('document', {
    querySelector: (selector: string) =>
      selector.includes('desk-access') ? { content: access === 'header' ? 'header' : 'none' } : null,
  })
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    sent.push(init)
    return respond()
  })
}

beforeEach(() => {
  sent = []
})
afterEach(() => {
  vi.unstubAllGlobals()
  updateAppStatus({ hasSessionEnded: undefined })
})

const schema = z.object({ name: z.string() })
const ACTS = [
  ['a read', () => request('/companies', { schema })],
  ['a change', () => request('/push', { schema, method: 'POST', body: {} })],
  ['a download', () => openDownload('/file', { signal: new AbortController().signal, fileSize: 4 })],
] as const

async function meaningOf(act: () => Promise<unknown>): Promise<Meaning> {
  try {
    await act()
    return 'data'
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    // Nothing of the page may be kept, wherever errors are shown or copied.
    if (error.details.deskCode === 'session')
      return JSON.stringify(error.details).includes('Sign in') ? 'leak' : 'session'
    if (error.kind === 'http') return error.status ?? 0
    return error.kind === 'malformed' || error.kind === 'network' ? error.kind : 0
  }
}

describe.each(['header', 'elsewhere'] as const)('with access by %s', (access) => {
  describe.each(KINDS)('$kind', ({ respond, [access]: expected }) => {
    test.each(ACTS.map(([name, act], index) => [name, expected[index], act] as const))(
      'for %s means %s',
      async (_name, meaning, act) => {
        behind(access, respond)
        const found = await meaningOf(act)
        expect(found).toBe(meaning)
        expect(appStatus().hasSessionEnded).toBe(meaning === 'session' ? true : undefined)
        expect(sent).toMatchObject([{ redirect: 'manual' }])
      },
    )
  })
})

test('a request that started before the app means the same', async () => {
  behind('header', unfollowed)
  const response = fetch('/api/companies', { redirect: 'manual' })
  vi.stubGlobal('window', {
    deskEarlyRequests: new Map([['/api/companies', [response, new AbortController()]]]),
  })
  await expect(request('/companies', { schema })).rejects.toMatchObject({ details: { deskCode: 'session' } })
  expect(sent).toHaveLength(1)
  expect(claimEarlyRequest('/api/companies', new AbortController().signal)).toBeUndefined()
})

const session = (user: { name: string; role: string } | null) => () =>
  json(200, { user, access: 'header' }, OURS)

describe('a session that is required', () => {
  test('is there when our server knows the person', async () => {
    behind('header', session({ name: 'Robin', role: 'editor' }))
    await expect(requireSession()).resolves.toBeUndefined()
  })

  test.each([
    ['our server knows nobody', session(null)],
    ['a proxy responds', unfollowed],
  ])('has ended when %s', async (_why, respond) => {
    behind('header', respond)
    await expect(requireSession()).rejects.toMatchObject({ details: { deskCode: 'session' } })
  })

  test('is nothing to look for where nobody signs in', async () => {
    behind('elsewhere', unfollowed)
    await requireSession()
    expect(sent).toEqual([])
  })
})
