import { describe, expect, it } from 'vitest'
import { createHandler } from './handler.ts'
import {
  CUSTOMERS,
  DOWNLOAD,
  fromPage,
  handlerResponding,
  liveConfig,
  ORIGIN,
  PUSH,
} from '../testing/handler-under-test.ts'

const HEADER = 'x-customer-desk'

/** A response of the upstream, the request it is for, and the status people get. */
const RESPONSES: readonly [what: string, request: () => Request, upstream: () => Response, status: number][] =
  [
    ['data', () => fromPage('GET', CUSTOMERS), () => Response.json({ results: [] }), 200],
    ['a file', () => fromPage('GET', DOWNLOAD), () => new Response('bytes'), 200],
    ['a change', () => fromPage('POST', PUSH, {}), () => Response.json({ status: 'Pending' }), 200],
    [
      'an error',
      () => fromPage('GET', CUSTOMERS),
      () => Response.json({ error: 'No' }, { status: 401 }),
      401,
    ],
    ['a page', () => fromPage('GET', CUSTOMERS), () => new Response('<html>', { status: 500 }), 500],
    ...[301, 302, 303, 307, 308].map(
      (status) =>
        [
          `a redirect with ${status}`,
          () => fromPage('POST', PUSH, {}),
          () => new Response(null, { status, headers: { location: 'https://login.example/' } }),
          502,
        ] as const satisfies (typeof RESPONSES)[number],
    ),
    ['nothing', () => fromPage('GET', CUSTOMERS), () => Response.error(), 502],
    ['an unknown address', () => fromPage('GET', '/api/nothing'), () => Response.json({}), 404],
    ['another site', () => new Request(`${ORIGIN}${PUSH}`, { method: 'POST' }), () => Response.json({}), 403],
    ['the session', () => fromPage('GET', '/auth/session'), () => Response.json({}), 200],
    ['an unknown act', () => fromPage('POST', '/auth/nothing', {}), () => Response.json({}), 404],
  ]

describe('a page knows our own responses from those of a proxy', () => {
  it.each(RESPONSES)('by a header, whatever there is: %s', async (_what, request, upstream, status) => {
    const response = await handlerResponding(upstream).handler(request())
    expect(response.status).toBe(status)
    expect(response.headers.get(HEADER)).toBe('1')
  })

  it('by the same header when nobody is signed in', async () => {
    const access = {
      mode: 'header',
      user: 'x-user',
      name: 'x-name',
      roles: 'x-roles',
      secretName: 'x-secret',
      secret: 'a secret of the proxy',
      proxies: undefined,
      editors: [],
      viewers: [],
    } as const
    const handler = createHandler({ ...liveConfig, access })
    const response = await handler(fromPage('GET', CUSTOMERS))
    expect(response.status).toBe(401)
    expect(response.headers.get(HEADER)).toBe('1')
  })

  it('because an upstream can’t take it away or give another', async () => {
    const headers = { [HEADER]: 'of the upstream' }
    const response = await handlerResponding(() => Response.json({}, { headers })).handler(
      fromPage('GET', CUSTOMERS),
    )
    expect(response.headers.get(HEADER)).toBe('1')
  })
})
