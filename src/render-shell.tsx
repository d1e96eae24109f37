import { createMemoryHistory } from '@tanstack/history'
import { QueryClientProvider } from '@tanstack/react-query'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from './api/query-client.ts'
import { createRouter } from './components/router/router.ts'
import { RouterProvider } from './components/router/RouterProvider.tsx'
import { pathTo, ROUTE_PATHS } from './lib/paths/route-paths.ts'
import type { RouteName } from './lib/paths/route-paths.ts'
import { SHELL_IDS } from './lib/paths/shell-ids.ts'
import { FRAMES } from './routes.tsx'

const isRouteName = (name: string): name is RouteName => name in ROUTE_PATHS

/** The routes that show something themselves. */
export const SHELL_ROUTES = Object.keys(ROUTE_PATHS)
  .filter(isRouteName)
  .filter((name) => FRAMES[name].length > 0 && name !== 'company')

/**
 * The page of a route as React shows it while nothing has been loaded, as HTML. Runs in the build, in a document that says which
 * mode, access, width and colours the page is for.
 */
export async function renderShell(name: RouteName): Promise<string> {
  const router = createRouter({
    history: createMemoryHistory({ initialEntries: [pathTo(ROUTE_PATHS[name], SHELL_IDS)] }),
    frames: FRAMES,
    redirect: () => undefined,
    onOpen: () => undefined,
  })
  await router.whenShown
  const page = document.createElement('div')
  document.body.append(page)
  const root = createRoot(page)
  flushSync(() =>
    root.render(
      <QueryClientProvider client={createQueryClient()}>
        <RouterProvider router={router} />
      </QueryClientProvider>,
    ),
  )
  const html = page.innerHTML
  root.unmount()
  page.remove()
  return html
}
