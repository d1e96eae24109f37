import { cspNonce } from './csp.ts'
import '@mantine/core/styles/baseline.layer.css'
import '@mantine/core/styles/default-css-variables.layer.css'
import '@mantine/core/styles/global.layer.css'
import './components/ui/base.css'
import { createTheme, MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from './api/query-client.ts'
import { noteNavigation } from './components/ui/PageHeading.tsx'
import { createDeskRouter } from './routes.tsx'

const theme = createTheme({
  primaryColor: 'indigo',
  // Shade 8 is the first that reaches AA contrast with white text.
  primaryShade: { light: 8, dark: 8 },
  defaultRadius: 6,
  fontFamily: 'var(--desk-font)',
  fontFamilyMonospace: 'var(--desk-mono)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
})

const queryClient = createQueryClient()
const router = createDeskRouter()
router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
  if (pathChanged && fromLocation) noteNavigation()
})

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => cspNonce}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
