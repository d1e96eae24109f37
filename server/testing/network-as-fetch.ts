import { toWebStream } from '../http/body-sources.ts'
import { Cancellation } from '../http/cancellation.ts'
import { createNetworkUpstream } from '../proxy/network.ts'
import type { Upstream } from '../http/upstream.ts'

/** The network upstream in the shape tests are short in. */
export function networkAsFetch(baseUrl: string): Upstream {
  const call = createNetworkUpstream(baseUrl)
  return async (request) => {
    const { pathname, search } = new URL(request.url)
    const cancellation = new Cancellation()
    request.signal.addEventListener('abort', () => cancellation.cancel())
    const { status, headers, body } = await call({
      method: request.method,
      path: pathname + search,
      headers: Object.fromEntries(request.headers),
      body: request.body === null ? undefined : Buffer.from(await request.arrayBuffer()),
      cancellation,
    })
    const given = Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as [string, string]],
    )
    const content = typeof body === 'function' ? toWebStream(body) : body && new Uint8Array(body)
    return new Response(content ?? null, { status, headers: given })
  }
}
