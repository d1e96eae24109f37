import { QueryClientProvider } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { PlaceContext, RouterContext } from '../router/router-context.ts'
import type { Router } from '../router/router.ts'
import { Palette } from './Palette.tsx'

let isShown = false

/**
 * Shows the palette over the page, outside the page's own tree: nothing of the first screen has to know of it. `takeTyped` ends
 * what keeps early keys from the page.
 */
export function showPalette(client: QueryClient, router: Router, takeTyped: () => string): void {
  const place = router.shown()
  if (isShown || place === undefined) {
    takeTyped()
    return
  }
  isShown = true
  const element = document.body.appendChild(document.createElement('div'))
  // IDs of the two trees must differ.
  const root = createRoot(element, { identifierPrefix: 'palette' })
  function close() {
    if (!isShown) return
    isShown = false
    root.unmount()
    element.remove()
  }
  root.render(
    <QueryClientProvider client={client}>
      <RouterContext value={router}>
        <PlaceContext value={place}>
          <Palette takeTyped={takeTyped} onClose={close} />
        </PlaceContext>
      </RouterContext>
    </QueryClientProvider>,
  )
}
