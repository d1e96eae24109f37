import { createServer } from 'node:http'
import { join } from 'node:path'
import { createAccess } from '../access/access.ts'
import type { HeaderAccess } from '../access/header-identity.ts'
import type { OidcAccess } from '../access/oidc.ts'
import type { AccessConfig } from '../access/settings.ts'
import type { ServerConfig } from '../app/config.ts'
import { createApp } from '../app/app.ts'
import { createRequestHandler } from '../app/handler.ts'
import type { RequestHandler } from '../http/exchange.ts'
import { fromFetch } from '../http/fetch-adapter.ts'
import { createListener } from '../http/listener.ts'
import type { RequestRecord } from '../http/request-log.ts'
import { loadSite } from '../site/site.ts'
import { temporaryFolder, writeSite } from './built-site.ts'
import { liveConfig } from './handler-under-test.ts'
import { listen } from './sockets.ts'

export const SESSION_SECRET = 'a secret of the session of forty characters'
export const PROXY_SECRET = 'a secret of proxy and desk, 40 characters'

/** Behind a proxy that proves itself by a secret. */
export const HEADER_ACCESS: HeaderAccess = {
  mode: 'header',
  user: 'x-forwarded-user',
  name: 'x-forwarded-preferred-username',
  roles: 'x-forwarded-groups',
  editors: ['editors'],
  viewers: [],
  secretName: 'x-desk-proxy-secret',
  secret: PROXY_SECRET,
  proxies: undefined,
}

export interface AppOnSocket {
  address: string
  /** Method and path of what reached the upstream. */
  received: string[]
  log: RequestRecord[]
}

/** The whole app on a socket; its address is known before its settings are made. */
export async function appWithAccess(
  makeAccess: (address: string) => AccessConfig,
  settings: Partial<ServerConfig> = {},
): Promise<AppOnSocket> {
  let desk: RequestHandler | undefined
  const log: RequestRecord[] = []
  const received: string[] = []
  const server = createServer((incoming, outgoing) => {
    if (desk === undefined) outgoing.destroy()
    else createListener(desk)(incoming, outgoing)
  })
  const address = `http://127.0.0.1:${await listen(server)}`
  const config: ServerConfig = { ...liveConfig, access: makeAccess(address), ...settings }
  const access = createAccess(config)
  const directory = join(temporaryFolder(), 'dist')
  writeSite(directory)
  const upstream = fromFetch(async (request) => {
    received.push(`${request.method} ${new URL(request.url).pathname}`)
    return Response.json({ results: [] })
  })
  const api = createRequestHandler(config, upstream, { access, log: (record) => log.push(record) })
  desk = createApp({ config, access, api, site: loadSite(directory) })
  return { address, received, log }
}

export function oidcAccess(issuer: string, publicUrl: string, more: Partial<OidcAccess> = {}): OidcAccess {
  return {
    mode: 'oidc',
    issuer,
    clientId: 'desk',
    clientSecret: 'client secret of the desk',
    publicUrl,
    scopes: 'openid profile email',
    domains: ['example.com'],
    groups: [],
    groupsClaim: 'groups',
    rolesClaim: 'roles',
    editors: ['desk-editor'],
    viewers: [],
    sessionSecret: SESSION_SECRET,
    sessionHours: 8,
    ...more,
  }
}
