/** Requests that `early-request.ts` started while the application was still loading, by URL. */
declare global {
  interface Window {
    deskEarlyRequests?: Map<string, [Promise<Response>, AbortController]>
  }
}

/** Starts a read at once, for the code that requests the same URL later. */
export function startEarly(url: string): void {
  const stop = new AbortController()
  const pending = fetch(url, {
    headers: { Accept: 'application/json' },
    signal: stop.signal,
    redirect: 'manual',
  })
  // The code that claims the request handles its failure; until then it must not count as unhandled.
  pending.catch(() => undefined)
  const requests = (window.deskEarlyRequests ??= new Map<string, [Promise<Response>, AbortController]>())
  requests.set(url, [pending, stop])
}

/** Hands over an early request, once; from then on `signal` ends it. */
export function claimEarlyRequest(url: string, signal: AbortSignal): Promise<Response> | undefined {
  if (typeof window === 'undefined') return undefined
  const [pending, stop] = window.deskEarlyRequests?.get(url) ?? []
  window.deskEarlyRequests?.delete(url)
  // With its reason: a time-out has another message than a lost connection.
  signal.addEventListener('abort', () => stop?.abort(signal.reason))
  return pending
}
