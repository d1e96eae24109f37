import { http, HttpResponse } from 'msw'
import { setupWorker } from 'msw/browser'

export interface BrowserWorker {
  /** Where MSW's service worker is served. */
  url: string
  /** Whether an address is answered; all others go to the network. */
  answers: (url: URL) => boolean
  /** A rejection is a connection that breaks. */
  respond: (request: Request) => Promise<Response>
}

/** Has MSW's service worker answer requests of this page from within the page. */
export async function startBrowserWorker({ url, answers, respond }: BrowserWorker): Promise<void> {
  const worker = setupWorker(
    http.all(
      ({ request }) => answers(new URL(request.url)),
      ({ request }) => respond(request).catch(() => HttpResponse.error()),
    ),
  )
  await worker.start({ serviceWorker: { url }, onUnhandledRequest: 'bypass', quiet: true })
  wakeBeforeRequests(navigator.serviceWorker, answers)
}

/**
 * The browser ends a service worker that is idle, in a tab in the background for one, and MSW's then no longer knows
 * its pages. It is told again before each request, or the request would go to the network.
 */
function wakeBeforeRequests(workers: ServiceWorkerContainer, answers: BrowserWorker['answers']): void {
  const fetch = window.fetch.bind(window)
  window.fetch = async (input, init) => {
    if (answers(new URL(input instanceof Request ? input.url : input, document.baseURI))) await wake(workers)
    return fetch(input, init)
  }
}

function wake(workers: ServiceWorkerContainer): Promise<void> {
  return new Promise((resolve) => {
    function listen({ data }: MessageEvent<{ type?: unknown } | undefined>): void {
      if (data?.type !== 'MOCKING_ENABLED') return
      workers.removeEventListener('message', listen)
      resolve()
    }
    workers.addEventListener('message', listen)
    workers.controller?.postMessage('MOCK_ACTIVATE')
  })
}
