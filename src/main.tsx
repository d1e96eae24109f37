import './csp.ts'
import './components/ui/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { createBrowserHistory } from '@tanstack/history'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { watchForMissingCode } from './api/missing-code.ts'
import { createQueryClient } from './api/query-client.ts'
import { createRouter } from './components/router/router.ts'
import { RouterProvider } from './components/router/RouterProvider.tsx'
import { startColorScheme } from './components/ui/color-scheme.ts'
import { noteNavigation } from './components/ui/PageHeading.tsx'
import { FRAMES, redirectFrom } from './routes.tsx'

startColorScheme()
watchForMissingCode()

const queryClient = createQueryClient()
const router = createRouter({
  history: createBrowserHistory(),
  frames: FRAMES,
  redirect: redirectFrom,
  onOpen: noteNavigation,
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
