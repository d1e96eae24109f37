/** Requests that `early-request.ts` started while the application was still loading, by URL. */
declare global {
  interface Window {
    deskEarlyRequests?: Map<string, Promise<Response>>
  }
}

/** The server gives up on Codat after 35 s; the page waits a little longer to hear that. */
export const TIMEOUT_MS = 45_000

/** Starts a read at once, for whoever asks for the same URL later. */
export function startEarly(url: string): void {
  const pending = fetch(url, {
    headers: { Accept: 'application/json' },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  // Whoever takes it sees the failure; until then it must not count as unhandled.
  pending.catch(() => undefined)
  const requests = (window.deskEarlyRequests ??= new Map<string, Promise<Response>>())
  requests.set(url, pending)
}

/** Hands over an early request, once. */
export function takeEarly(url: string): Promise<Response> | undefined {
  if (typeof window === 'undefined') return undefined
  const pending = window.deskEarlyRequests?.get(url)
  window.deskEarlyRequests?.delete(url)
  return pending
}
