import './components/ui/tokens.css'
import './components/ui/base.css'
import * as z from 'zod/mini'
import { drawCustomers, readEarly, stayAlone } from './early/draw-first.ts'
import { earlyPage } from './early/early-page.ts'
import { readAddress } from './lib/paths/read-address.ts'

/**
 * Runs before the application has arrived: draws what the page has asked for (see `index.html`) into the shell that came with
 * it, and loads the application beside it.
 */
z.config({ jitless: true })

const place = readAddress(location.pathname, location.search)

async function drawFirst(): Promise<void> {
  const { element } = earlyPage
  if (element === undefined) return
  const search = element.querySelector<HTMLInputElement>('input[type=search]')
  // What somebody has typed already stays.
  if (search !== null && 'q' in place.search) search.defaultValue = place.search.q
  const [first] = window.deskEarlyRequests?.values() ?? []
  if (place.name !== 'customers' || first === undefined) return
  const body = await readEarly(await first[0])
  // The application may have been quicker.
  if (element.isConnected) earlyPage.hasContent = drawCustomers(element, place, body)
}

// What goes wrong here the application meets as well, and shows.
drawFirst().catch(() => undefined)

import('./main.tsx').catch(stayAlone)
