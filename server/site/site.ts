import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { chooseCoding, CODINGS } from '../http/accept-encoding.ts'
import { readCookie } from '../http/cookies.ts'
import { splitTarget, type HttpResponse, type HttpRequest } from '../http/exchange.ts'
import { DEFAULT_VIEWS_COOKIE } from '../../src/lib/views/default-views.ts'
import { SITE_HEADERS } from './page-headers.ts'
import { defaultViewAddress } from './default-view.ts'
import type { ReadApi } from './first-data.ts'
import { loadPage, pageResponse } from './page-response.ts'
import type { PageFacts } from './page.ts'
import { RENDERING_FILE } from './rendering.ts'
import { SHELLS_FILE } from './shells.ts'
import { ONLY_GET } from '../http/messages.ts'

/** What only a page needs. */
export interface PageSources {
  facts: () => Promise<Omit<PageFacts, 'nonce'> | HttpResponse>
  api: ReadApi
}

/** Serves the built app; every request gets a response. */
export type Site = (request: HttpRequest, sources: PageSources) => Promise<HttpResponse>

interface Asset {
  identity: Buffer
  /** Created by the build next to the file; absent if compression doesn't pay off. */
  br: Buffer | undefined
  gzip: Buffer | undefined
  headers: Readonly<Record<string, string>>
  etag: string
}

export const NO_SUCH_FILE = "This file doesn't exist."

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.ico', 'image/x-icon'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.wasm', 'application/wasm'],
  ['.webmanifest', 'application/manifest+json'],
  ['.woff2', 'font/woff2'],
])

/** A worker lives under the policy of its own file: it may load more of the app's files and nothing else. */
const SCRIPT_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'"
const INERT_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'"

/**
 * Reads the built app into memory. What is served is the list of files found at start, looked up by their exact path:
 * no request ever becomes a file name, and a new build does not mix with the one that is running.
 */
export function loadSite(directory: string): Site {
  const assets = loadAssets(directory)
  const page = loadPage(directory)
  return async (request, sources) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const response = plain(405, ONLY_GET)
      return { ...response, headers: { ...response.headers, allow: 'GET, HEAD' } }
    }
    const { path } = splitTarget(request.target)
    const asset = assets.get(path)
    if (asset !== undefined) return assetResponse(asset, request)
    if (!isNavigation(path, request)) return plain(404, NO_SUCH_FILE)
    const facts = await sources.facts()
    if ('status' in facts) return facts
    return defaultViewResponse(request) ?? pageResponse(page, request, facts, sources.api)
  }
}

function loadAssets(directory: string): ReadonlyMap<string, Asset> {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const names = new Set(files)
  const assets = new Map<string, Asset>()
  for (const file of files) {
    const path = file.slice(join(directory, '/').length).replaceAll('\\', '/')
    if (isServed(path, file, names)) assets.set(`/${path}`, loadAsset(file, path, names))
  }
  return assets
}

/** Not the page itself and what it is rendered with, nothing hidden, no source maps, no compressed twin as a file of its own. */
function isServed(path: string, file: string, names: ReadonlySet<string>): boolean {
  if (
    ['index.html', SHELLS_FILE, RENDERING_FILE].includes(path.replace(/\.(br|gz)$/, '')) ||
    path.endsWith('.map')
  )
    return false
  if (path.split('/').some((step) => step.startsWith('.'))) return false
  return !(/\.(br|gz)$/.test(file) && names.has(file.replace(/\.(br|gz)$/, '')))
}

function loadAsset(file: string, path: string, names: ReadonlySet<string>): Asset {
  const identity = readFileSync(file)
  const twin = (ending: string): Buffer | undefined =>
    names.has(file + ending) ? readFileSync(file + ending) : undefined
  // Vite writes the hash of the content into the name: such a file never changes.
  const isHashed = /^assets\/(.*\/)?[^/]+-[\w-]{8}\.\w+$/.test(path)
  return {
    identity,
    br: twin('.br'),
    gzip: twin('.gz'),
    etag: createHash('sha256').update(identity).digest('base64url').slice(0, 22),
    headers: {
      ...SITE_HEADERS,
      'content-security-policy': /\.m?js$/.test(path) ? SCRIPT_POLICY : INERT_POLICY,
      'content-type': TYPES.get(extname(path).toLowerCase()) ?? 'application/octet-stream',
      'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'Accept-Encoding',
    },
  }
}

function assetResponse(asset: Asset, request: HttpRequest): HttpResponse {
  const available = CODINGS.filter((coding) => asset[coding] !== undefined)
  const encoding = chooseCoding(request.header('accept-encoding'), available)
  const body = (encoding === undefined ? undefined : asset[encoding]) ?? asset.identity
  const etag = `"${asset.etag}${encoding === undefined ? '' : `-${encoding}`}"`
  const headers = { ...asset.headers, etag }
  if (request.header('if-none-match') === etag) return { status: 304, headers, body: undefined }
  return {
    status: 200,
    headers: {
      ...headers,
      'content-length': String(body.length),
      ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
    },
    body,
  }
}

/** The app's own addresses begin with `/companies`; elsewhere a last step with a dot means a file. */
function isNavigation(path: string, request: HttpRequest): boolean {
  const accept = request.header('accept') ?? '*/*'
  if (!/text\/html|\*\/\*/.test(accept)) return false
  if (path === '/companies' || path.startsWith('/companies/')) return true
  if (path.startsWith('/assets/')) return false
  return (
    !path.split('/').some((step) => step.startsWith('.')) && !(path.split('/').at(-1) ?? '').includes('.')
  )
}

/** Leads from a plain list to the view that a person has chosen for it, before anything of the plain one is shown. */
function defaultViewResponse(request: HttpRequest): HttpResponse | undefined {
  const cookie = readCookie(request, DEFAULT_VIEWS_COOKIE)
  const location = cookie === undefined ? undefined : defaultViewAddress(splitTarget(request.target), cookie)
  if (location === undefined) return undefined
  return {
    status: 302,
    headers: { ...SITE_HEADERS, location, 'cache-control': 'no-store', 'content-length': '0' },
    body: undefined,
  }
}

/** An error outside the app, for example when a browser requests a file of an older build. */
export function plain(status: number, message: string): HttpResponse {
  const body = Buffer.from(`${message}\n`)
  return {
    status,
    headers: {
      ...SITE_HEADERS,
      'content-security-policy': INERT_POLICY,
      'content-type': 'text/plain; charset=utf-8',
      'content-length': String(body.length),
      'cache-control': 'no-store',
    },
    body,
  }
}
