import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAccess } from '../access/access.ts'
import { createApp } from '../app/app.ts'
import { toFetchHandler } from '../http/fetch-adapter.ts'
import type { RequestRecord } from '../http/request-log.ts'
import { loadSite } from '../site/site.ts'
import { PAGE, temporaryFolder, writeSite } from './built-site.ts'
import { liveConfig } from './handler-under-test.ts'

/** What a browser accepts where it opens a page. */
export const NAVIGATION = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

/** The desk with a built app of one page, before an API that answers as a test says. */
export function deskOnSite(page = PAGE, respond: (target: string) => Response = () => new Response('api')) {
  const directory = join(temporaryFolder(), 'dist')
  writeSite(directory)
  writeFileSync(join(directory, 'index.html'), page)
  const read: string[] = []
  const log: RequestRecord[] = []
  const desk = toFetchHandler(
    createApp({
      config: liveConfig,
      access: createAccess(liveConfig),
      api: async ({ target }) => {
        read.push(target)
        const response = respond(target)
        const headers = Object.fromEntries(response.headers)
        return { status: response.status, headers, body: new Uint8Array(await response.arrayBuffer()) }
      },
      site: loadSite(directory),
      log: (record) => log.push(record),
    }),
  )
  return {
    log,
    read,
    request: (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      desk(new Request(`http://127.0.0.1:8080${path}`, { method, headers })),
  }
}
