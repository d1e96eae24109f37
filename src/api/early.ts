/** Reads that the page itself has started (see `index.html`), before the application was there, by URL. */
declare global {
  interface Window {
    deskEarlyRequests?: Map<string, [Promise<Response>, AbortController]>
  }
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
