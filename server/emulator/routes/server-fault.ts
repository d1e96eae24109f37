import type { ServerReadFault, ServerWriteFault } from '../faults/fault-names.ts'
import { isServerReadFault, isServerWriteFault, typedInName, typedInQuery } from '../faults/fault-names.ts'
import type { Route } from '../world/route.ts'
import { isDecodable, isWrite, paramsOf } from '../world/route.ts'
import type { World } from '../world/world.ts'

/** A request the server is about to forward. */
export interface ForwardedRequest {
  method: string
  /** Path and query. */
  path: string
  body: Uint8Array | undefined
}

/** How Customer Desk's own server is to fail this request. A fault that is switched on counts as used. */
export function serverFaultOf(
  world: World,
  routes: readonly Route[],
  baseUrl: string,
  { method, path, body }: ForwardedRequest,
): ServerReadFault | ServerWriteFault | undefined {
  const url = new URL(baseUrl + path)
  if (!isDecodable(url)) return undefined
  const route = routes.find(
    (one) => one.method === method.toLowerCase() && paramsOf(one, baseUrl, url) !== undefined,
  )
  if (route === undefined || route.faults === 'none') return undefined
  const companyId = paramsOf(route, baseUrl, url)?.['companyId']
  if (isWrite(route.method)) {
    const typed = typedInName(nameIn(body))
    if (isServerWriteFault(typed)) return typed
    const name = world.faults.consume({ applies: 'write', by: 'desk' }, companyId, true)
    return isServerWriteFault(name) ? name : undefined
  }
  const typed = typedInQuery(url.searchParams.get('query'))
  if (isServerReadFault(typed)) return typed
  const name = world.faults.consume({ applies: 'read', by: 'desk' }, companyId, route.faults === 'data')
  return isServerReadFault(name) ? name : undefined
}

function nameIn(body: Uint8Array | undefined): unknown {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(body))
    return typeof parsed === 'object' && parsed !== null && 'customerName' in parsed
      ? parsed.customerName
      : undefined
  } catch {
    return undefined
  }
}
