import { startBrowserWorker } from '../emulator/browser.ts'
import { createDemoApi } from './demo-api.ts'
import { startOwnStorage } from './own-storage.ts'
import { keepAnchorsOutOfAddress, restrictStyles } from './page-rules.ts'

const isApi = ({ origin, pathname }: URL) => origin === location.origin && pathname.startsWith('/api/')

/** Starts the emulator in the page, and then the app on it. */
async function start(): Promise<void> {
  restrictStyles(document)
  keepAnchorsOutOfAddress(document)
  await startOwnStorage()
  let isOutdated = false
  const api = createDemoApi({ onNewerVersion: () => (isOutdated = true) })
  const isGone = ({ pathname }: URL) => isOutdated && pathname.includes('/assets/')
  await startBrowserWorker({
    url: new URL('mockServiceWorker.js', document.baseURI).pathname,
    answers: (url) => isApi(url) || isGone(url),
    respond: async (request) =>
      isApi(new URL(request.url)) ? api(request) : new Response(null, { status: 404 }),
  })
  await import('../../src/main.tsx')
}

function showProblem(): void {
  const notice = document.createElement('p')
  notice.textContent =
    'The demo couldn’t start. It needs HTTPS and a current browser, and doesn’t work in some private windows.'
  Object.assign(notice.style, {
    font: '16px/1.5 system-ui, sans-serif',
    maxWidth: '32em',
    margin: '20vh auto',
    padding: '0 1em',
  })
  document.getElementById('root')?.replaceChildren(notice)
}

// Not awaited by the module: the app shares code with it and would wait for its end.
start().catch(showProblem)
