import type { RequestListener } from 'node:http'
import { resolve } from 'node:path'
import type { Connect, Plugin } from 'vite'
import { loadEnv } from 'vite'
import { createAccess } from '../access/access.ts'
import { explainProblems, parseConfig, type ServerConfig } from '../app/config.ts'
import { createApp, isServerPath } from '../app/app.ts'
import { createRequestHandler } from '../app/handler.ts'
import { createListener } from '../http/listener.ts'
import { logErrors } from '../ops/log.ts'
import { splitTarget } from '../http/exchange.ts'
import { renderPage, type PageFacts } from '../site/page.ts'
import { readsAt } from '../site/shells.ts'
import { loadSite } from '../site/site.ts'
import { describeMode } from '../app/start-message.ts'

const DEV_PORT = 5173

/**
 * Mounts the server in Vite's development and preview servers, so that neither needs a second process. It reads
 * `.env` itself: nothing of it becomes part of the client's environment.
 */
export function deskServer(): Plugin {
  let config: ServerConfig | undefined
  return {
    name: 'desk-server',
    config(user, { command, mode }) {
      // Builds and unit tests need no settings and open no port.
      if (command !== 'serve' || process.env['VITEST'] !== undefined) return undefined
      const parsed = parseConfig(loadEnv(mode, user.root ?? process.cwd(), ''), { port: DEV_PORT })
      if (!parsed.ok) {
        console.error(explainProblems(parsed.problems))
        process.exit(1)
      }
      config = parsed.config
      // A `--port` on the command line wins; the address does not, because the rule about keys was checked against it.
      const listen = { host: config.host, strictPort: true, cors: false }
      return {
        server: { ...listen, port: user.server?.port ?? config.port },
        preview: { ...listen, port: user.preview?.port ?? config.port },
      }
    },
    configureServer(server) {
      if (config === undefined) return
      server.middlewares.use(
        apiOnly(createListener(createRequestHandler(config, undefined, { log: logErrors }), logErrors)),
      )
      announce(config)
    },
    configurePreviewServer(server) {
      if (config === undefined) return
      // The built app exactly as production serves it, security headers included; Vite's own file server stays idle.
      const access = createAccess(config)
      const api = createRequestHandler(config, undefined, { log: logErrors, access })
      const site = loadSite(resolve(server.config.root, server.config.build.outDir))
      server.middlewares.use(
        createListener(createApp({ config, access, api, site, log: logErrors }), logErrors),
      )
      announce(config)
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html, context) =>
        context.server === undefined || config === undefined
          ? html
          : renderPage(html, devFacts(config), {
              ...readsAt(splitTarget(context.originalUrl ?? '')),
              shell: undefined,
            }),
    },
  }
}

const devFacts = (config: ServerConfig): PageFacts => ({
  nonce: DEV_NONCE,
  mode: config.upstream.mode,
  access: config.access.mode,
  // Vite's page is the same for everybody; the API is not.
  canWrite: config.readOnly ? 'read-only' : 'true',
  person: '',
})

/** Development has no policy that a nonce could satisfy; Vite puts this placeholder into the page all the same. */
const DEV_NONCE = '__CSP_NONCE__'

function apiOnly(listener: RequestListener): Connect.NextHandleFunction {
  return (request, response, next) => {
    if (isServerPath(request.originalUrl ?? request.url ?? '')) listener(request, response)
    else next()
  }
}

function announce(config: ServerConfig): void {
  console.log(`\n  ${describeMode(config)}`)
}
