import type { HttpHandler, PathParams } from 'msw'
import { http, matchRequestUrl } from 'msw'
import { ApiError, badRequest, errorResponse, tooManyRequests } from '../codat/errors.ts'
import { isObject } from '../codat/wire.ts'
import type { ReadFault } from '../faults/fault-names.ts'
import { isReadFault, typedInQuery } from '../faults/fault-names.ts'
import type { FaultCircumstances } from '../faults/read-faults.ts'
import { afterResponse, beforeResponse } from '../faults/read-faults.ts'
import { unlessAborted } from '../faults/wait.ts'
import type { World } from './world.ts'

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

export interface RouteCall {
  world: World
  request: Request
  /** Path parameters, decoded once. */
  params: Record<string, string>
  query: URLSearchParams
  /** The path as it came, still encoded: links in responses repeat it. */
  path: string
  now: number
  /** Set by a write fault: the change was received, but the response never arrives. */
  dropResponse?: boolean
}

/** The connection broke before the request was received. */
export class ConnectionLost extends Error {}

export interface Route {
  method: Method
  /** Codat's path; segments that start with a colon are parameters. */
  path: string
  handle: (call: RouteCall) => Response | Promise<Response>
  /** `data`: customer data; `other`: what a page's frame needs; `none`: the control API, which never fails on purpose. */
  faults?: 'data' | 'other' | 'none'
}

export const isWrite = (method: Method) => method !== 'get'

function readFault(route: Route, call: RouteCall): ReadFault | undefined {
  if (route.faults === 'none' || isWrite(route.method)) return undefined
  const typed = typedInQuery(call.query.get('query'))
  if (isReadFault(typed)) return typed
  const kind = { applies: 'read', by: 'codat' } as const
  const name = call.world.faults.consume(kind, call.params['companyId'], route.faults === 'data')
  return isReadFault(name) ? name : undefined
}

async function withFault(route: Route, call: RouteCall, fault: ReadFault | undefined): Promise<Response> {
  if (!fault) return route.handle(call)
  const { world, request, params, query, now } = call
  const circumstances: FaultCircumstances = {
    board: world.faults,
    key: `${params['companyId'] ?? ''} ${fault} ${query.get('query') ?? ''}`,
    companyId: params['companyId'] ?? '',
    now,
    slowMs: world.options.delays.slowMs,
    signal: request.signal,
  }
  const replaced = await beforeResponse(fault, circumstances)
  return replaced ?? afterResponse(fault, await route.handle({ ...call, now: world.now() }))
}

async function withIdempotency(
  route: Route,
  call: RouteCall,
  run: () => Promise<Response>,
): Promise<Response> {
  const key = call.request.headers.get('Idempotency-Key')
  if (key === null || (route.method !== 'post' && route.method !== 'patch')) return run()
  const fingerprint = `${route.method} ${call.path} ${await call.request.clone().text()}`
  return call.world.idempotency.respond(key, fingerprint, () => call.world.now(), run)
}

function toErrorResponse(error: unknown): Response {
  if (error instanceof ApiError) return errorResponse(error)
  if (error instanceof ConnectionLost) return Response.error()
  throw error
}

/** Errors are responses and are kept with the idempotency key; a lost connection leaves nothing behind. */
function toErrorResponseUnlessLost(error: unknown): Response {
  if (error instanceof ConnectionLost) throw error
  return toErrorResponse(error)
}

async function respond(world: World, route: Route, request: Request, params: Record<string, string>) {
  const url = new URL(request.url)
  const now = world.now()
  const call: RouteCall = { world, request, params, query: url.searchParams, path: url.pathname, now }
  const untilQuotaSeconds = route.faults === 'none' ? 0 : world.quota.spend(now)
  const fault = readFault(route, call)
  const work =
    untilQuotaSeconds > 0
      ? Promise.resolve(errorResponse(tooManyRequests(untilQuotaSeconds)))
      : withIdempotency(route, call, () => withFault(route, call, fault).catch(toErrorResponseUnlessLost))
  // A client that leaves does not stop a write: the server has it already.
  const response = await unlessAborted(work.catch(toErrorResponse), request.signal)
  if (response.type === 'error' || call.dropResponse) return Response.error()
  if (route.faults === 'none') return response
  const quota = world.quota.headers(now, world.linkedCompanies(), fault === 'quota-low' ? 3 : undefined)
  for (const [name, value] of Object.entries(quota)) response.headers.set(name, value)
  return response
}

export function toHandler(world: World, route: Route, baseUrl: string): HttpHandler {
  return http[route.method](baseUrl + route.path, ({ request, params }) =>
    respond(world, route, request, singleValues(params)),
  )
}

/** The path parameters of a URL, or undefined when it isn't one of the route's. */
export function paramsOf(route: Route, baseUrl: string, url: URL): Record<string, string> | undefined {
  const { matches, params = {} } = matchRequestUrl(url, baseUrl + route.path)
  return matches ? singleValues(params) : undefined
}

/** MSW also knows parameters that repeat; no template here has one. */
function singleValues(params: PathParams): Record<string, string> {
  const single: Record<string, string> = {}
  for (const [name, value] of Object.entries(params)) if (typeof value === 'string') single[name] = value
  return single
}

/** Whether MSW can decode the path: a `%` that starts no escape would make it throw. */
export function isDecodable({ pathname }: URL): boolean {
  try {
    return decodeURIComponent(pathname) !== ''
  } catch {
    return false
  }
}

/** The JSON object in a request, or a 400 `ApiError`. */
export async function readJson(request: Request): Promise<Record<string, unknown>> {
  const body: unknown = await request.json().catch(() => undefined)
  if (!isObject(body)) throw badRequest()
  return body
}
