import type { Connect, Plugin } from 'vite'
import { loadEnv } from 'vite'
import { explainProblems, parseConfig, type ServerConfig } from './config.ts'
import { createHandler } from './handler.ts'
import { createListener } from './listener.ts'
import { logErrors } from './log.ts'
import { renderPage } from './page.ts'
import { describeMode } from './start.ts'

const DEV_PORT = 5173

/**
 * Mounts the desk's server in Vite's development and preview servers, so that both need no second process. It reads
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
      const listen = { host: config.host, port: config.port, strictPort: true, cors: false }
      return { server: listen, preview: listen }
    },
    configureServer(server) {
      if (config === undefined) return
      server.middlewares.use(apiMiddleware(config))
      announce(config)
    },
    configurePreviewServer(server) {
      if (config === undefined) return
      server.middlewares.use(apiMiddleware(config))
      announce(config)
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html, context) =>
        context.server === undefined || config === undefined
          ? html
          : renderPage(html, { nonce: DEV_NONCE, mode: config.upstream.mode }),
    },
  }
}

const DEV_NONCE = '__CSP_NONCE__'

function apiMiddleware(config: ServerConfig): Connect.NextHandleFunction {
  const listener = createListener(createHandler(config, undefined, logErrors), logErrors)
  return (request, response, next) => {
    if (isServerPath(request.originalUrl ?? request.url ?? '')) listener(request, response)
    else next()
  }
}

function isServerPath(target: string): boolean {
  return /^\/(api|healthz|readyz)([/?]|$)/.test(target)
}

function announce(config: ServerConfig): void {
  console.log(`  ${describeMode(config)}`)
}
