import './components/ui/inter.css'
import type { QueryClient } from '@tanstack/react-query'
import { startPaletteKey } from './components/palette/palette-key.ts'
import { loadAhead } from './components/router/load-ahead.ts'
import type { Router } from './components/router/router.ts'
import { startHelpKey } from './components/shell/keyboard-help-key.ts'
import { guardAgainstTranslators } from './components/ui/translation-guard.ts'

/** The likeliest to be opened next come first. */
const AHEAD = ['customers', 'customer', 'editCustomer', 'attachment'] as const

/** What every page gains once the first one shows its content. */
export function startRest(client: QueryClient, router: Router): void {
  guardAgainstTranslators()
  startHelpKey()
  startPaletteKey(client, router)
  void loadAhead(router.frames, AHEAD)
}
