import './csp.ts'
import './components/ui/tokens.css'
import './components/ui/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { createBrowserHistory, createHashHistory } from '@tanstack/history'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { companyQueries } from './api/companies.ts'
import { customerQueries } from './api/customer-queries.ts'
import { dataStatusQueries } from './api/data-status.ts'
import { firstContent } from './api/first-content.ts'
import { watchForMissingCode } from './api/missing-code.ts'
import { createQueryClient } from './api/query-client.ts'
import { createRouter } from './components/router/router.ts'
import { RouterProvider } from './components/router/RouterProvider.tsx'
import { startColorScheme } from './components/ui/color-scheme.ts'
import { markNavigation } from './components/ui/PageHeading.tsx'
import { startFlyouts } from './components/ui/flyout-code.ts'
import { stayAlone } from './early/draw-first.ts'
import { earlyPage } from './early/early-page.ts'
import { takeOver } from './early/take-over.ts'
import { FRAMES, redirectFrom } from './routes.tsx'

startColorScheme()
watchForMissingCode()
void firstContent
  .then(() => import('./after-first-content.ts'))
  .then(({ startRest }) => startRest(queryClient, router))
  .catch(() => undefined)
startFlyouts(() => import('./components/ui/FlyoutPanel.tsx'), firstContent)

const queryClient = createQueryClient()
const router = createRouter({
  // A static host knows one address only, so the demo has the app's behind a `#`.
  history: import.meta.env.MODE === 'demo' ? createHashHistory() : createBrowserHistory(),
  frames: FRAMES,
  redirect: redirectFrom,
  onOpen: markNavigation,
})

function rootElement(): HTMLElement {
  const element = document.getElementById('root')
  if (element === null) throw new Error('No #root')
  return element
}

const root = rootElement()

/** Begins what the early page has asked for, so that nothing it shows already falls back to a skeleton. */
function readFirst(): Promise<unknown> | undefined {
  const place = router.newest()
  if (earlyPage.element === undefined || (place?.name !== 'customers' && place?.name !== 'customer'))
    return undefined
  const { companyId } = place.params
  // What has failed until the page is there is shown as such, not asked for once more.
  queryClient.setQueryDefaults(companyQueries.all, { retryOnMount: false })
  const company = queryClient.prefetchQuery(companyQueries.detail(companyId))
  void queryClient.prefetchQuery(dataStatusQueries.customers(companyId))
  if (place.name === 'customers')
    return queryClient.prefetchQuery(customerQueries.list(companyId, place.search))
  const { customerId } = place.params
  return Promise.all([company, queryClient.prefetchQuery(customerQueries.detail(companyId, customerId))])
}

async function start(): Promise<void> {
  const first = readFirst()
  await router.whenShown
  if (earlyPage.hasContent || document.querySelector('#early [data-early]')) {
    await first
    // It stays readable where the page's own code is missing.
    if (FRAMES[router.newest()?.name ?? 'notFound'].some(({ code }) => code.error)) return stayAlone()
  }
  // Last, so that nothing begins between it and the taking over.
  await earlyPage.whenFree()
  takeOver(root, () =>
    createRoot(root).render(
      <StrictMode>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </StrictMode>,
    ),
  )
  queryClient.setQueryDefaults(companyQueries.all, {})
}

void start()
