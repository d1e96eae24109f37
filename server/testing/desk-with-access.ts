import { createServer } from 'node:http'
import { join } from 'node:path'
import { createAccess } from '../access/access.ts'
import type { OidcAccess } from '../access/oidc.ts'
import type { AccessConfig } from '../access/settings.ts'
import type { ServerConfig } from '../app/config.ts'
import { createDesk } from '../app/app.ts'
import { createAnswerer } from '../app/handler.ts'
import type { Answerer } from '../http/exchange.ts'
import { callFetch } from '../http/fetch-adapter.ts'
import { createListener } from '../http/listener.ts'
import type { RequestRecord } from '../http/request-log.ts'
import { loadSite } from '../site/site.ts'
import { temporaryFolder, writeSite } from './built-site.ts'
import { liveConfig } from './desk-under-test.ts'
import { listen } from './sockets.ts'

export const SESSION_SECRET = 'a secret of the session of forty characters'

export interface DeskOnSocket {
  address: string
  /** Method and path of what reached the upstream. */
  asked: string[]
  log: RequestRecord[]
}

/** The whole desk on a socket; what it listens on is known before its settings are made. */
export async function deskWithAccess(
  makeAccess: (address: string) => AccessConfig,
  settings: Partial<ServerConfig> = {},
): Promise<DeskOnSocket> {
  let desk: Answerer | undefined
  const log: RequestRecord[] = []
  const asked: string[] = []
  const server = createServer((incoming, outgoing) => {
    if (desk === undefined) outgoing.destroy()
    else createListener(desk)(incoming, outgoing)
  })
  const address = `http://127.0.0.1:${await listen(server)}`
  const config: ServerConfig = { ...liveConfig, access: makeAccess(address), ...settings }
  const access = createAccess(config)
  const directory = join(temporaryFolder(), 'dist')
  writeSite(directory)
  const upstream = callFetch(async (request) => {
    asked.push(`${request.method} ${new URL(request.url).pathname}`)
    return Response.json({ results: [] })
  })
  const api = createAnswerer(config, upstream, { access, log: (record) => log.push(record) })
  desk = createDesk({ config, access, api, site: loadSite(directory) })
  return { address, asked, log }
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
