import { updateAppStatus } from './app-status.ts'
import { isSessionEnd } from './errors.ts'
import { rejectForeignResponse } from './foreign-response.ts'
import { MISSING_CODE } from './missing-code-titles.ts'

/** Code that could not be loaded. Its own name keeps the router from reloading the page by itself. */
export class MissingCode extends Error {
  override readonly name = 'MissingCode'
}

/** Has a page's code loaded; a failure is ours, with a message of its own. */
export function loadCode<T>(load: () => Promise<T>): () => Promise<T> {
  return () =>
    load().catch((error: unknown) => {
      throw new MissingCode(MISSING_CODE['not-reached'], { cause: error })
    })
}

/** Says on every page when code is missing, and whether it is gone for good: then a newer version is out. */
export function watchForMissingCode(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const { message } = (event as Event & { payload: Error }).payload
    const own = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src ?? '/'
    // Not every browser names the file; the application's own is gone just as well after a deploy.
    const url = /\/assets\/[\w.-]+/.exec(message)?.[0] ?? own
    fetch(url, { method: 'HEAD', cache: 'no-store', redirect: 'manual' })
      .then((response) => {
        rejectForeignResponse(response, `HEAD ${url}`)
        updateAppStatus({ missingCode: response.status === 404 ? 'gone' : 'not-reached' })
      })
      .catch((error: unknown) => {
        if (!isSessionEnd(error)) updateAppStatus({ missingCode: 'not-reached' })
      })
  })
}
