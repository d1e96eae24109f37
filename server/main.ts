import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createAccess } from './access/access.ts'
import { explainProblems, parseConfig } from './app/config.ts'
import { createApp } from './app/app.ts'
import { createRequestHandler } from './app/handler.ts'
import { createLimiter } from './limits/limiter.ts'
import { flushLog, logEverything } from './ops/log.ts'
import { createMetricsServer, Metrics } from './ops/metrics.ts'
import { closeGracefully, createNodeServer } from './http/node-server.ts'
import { loadSite } from './site/site.ts'
import { describeMode, urlOf } from './app/start-message.ts'

const DEFAULT_PORT = 8080

/** The built app; this file is bundled to build/server/main.js. */
const SITE_DIRECTORY = fileURLToPath(new URL('../../dist', import.meta.url))

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

function start(): void {
  // Values already in the environment win over the file's.
  if (existsSync('.env')) process.loadEnvFile('.env')
  const parsed = parseConfig(process.env, { port: DEFAULT_PORT })
  if (!parsed.ok) fail(explainProblems(parsed.problems))
  if (!existsSync(`${SITE_DIRECTORY}/index.html`)) fail("The app isn't built yet. Run `npm run build` first.")

  const { config } = parsed
  const access = createAccess(config)
  const limiter = createLimiter(config.limits)
  const metrics = new Metrics()
  const log = metrics.counting(logEverything)
  const desk = createApp({
    config,
    access,
    api: createRequestHandler(config, undefined, { log, access, limiter }),
    site: loadSite(SITE_DIRECTORY),
    log,
  })
  const server = createNodeServer(desk, log)
  server.on('error', (error: NodeJS.ErrnoException) => {
    fail(`Customer Desk can't listen on ${urlOf(config)}: ${error.code ?? 'unknown error'}.`)
  })
  server.listen(config.port, config.host, () => {
    const { port } = server.address() as AddressInfo
    console.log(`${describeMode(config)} → ${urlOf({ host: config.host, port })}`)
  })

  if (config.metricsPort !== undefined) {
    const port = config.metricsPort
    createMetricsServer(metrics, limiter)
      .on('error', (error: NodeJS.ErrnoException) => {
        fail(`Customer Desk can't serve metrics on port ${port}: ${error.code ?? 'unknown error'}.`)
      })
      .listen(port, '127.0.0.1')
      // It must not keep the process when everything else is done.
      .unref()
  }

  const stop = (): void =>
    void closeGracefully(server).then(() => {
      flushLog()
      process.exit(0)
    })
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

// An error in one request must not end all others. No state can be left half changed.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    const name = error instanceof Error ? error.name : 'unknown'
    console.error(JSON.stringify({ time: new Date().toISOString(), level: 'error', event, name }))
  })
}

// A log that can no longer be written must not stop the server.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

start()
