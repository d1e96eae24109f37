import './csp.ts'
import './components/ui/tokens.css'
import './components/ui/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { createBrowserHistory, createHashHistory } from '@tanstack/history'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { firstContent } from './api/first-content.ts'
import { watchForMissingCode } from './api/missing-code.ts'
import { createQueryClient } from './api/query-client.ts'
import { createRouter } from './components/router/router.ts'
import { RouterProvider } from './components/router/RouterProvider.tsx'
import { startColorScheme } from './components/ui/color-scheme.ts'
import { markNavigation } from './components/ui/PageHeading.tsx'
import { startFlyouts } from './components/ui/flyout-code.ts'
import { FRAMES, redirectFrom } from './routes.tsx'

startColorScheme()
watchForMissingCode()
void firstContent
  .then(() => import('./after-first-content.ts'))
  .then(({ startRest }) => startRest(FRAMES))
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

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
