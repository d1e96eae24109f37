import type * as PanelCode from './FlyoutPanel.tsx'

type ImportPanel = () => Promise<typeof PanelCode>

/** The browser loads a module once, and tries again when that has failed. */
export let importPanel: ImportPanel

/**
 * Says where the flyouts' code is, and loads it after `ready`, when nothing else is to be done: they
 * then open without network. Imported from here, it would become part of what the early script can reach, and the
 * first screen's own code would be cut into more pieces.
 */
export function startFlyouts(from: ImportPanel, ready: Promise<void>): void {
  importPanel = from
  // Whatever fails here is tried again on first use.
  const preload = () => {
    if (navigator.onLine) from().catch(() => undefined)
  }
  void ready.then(() => {
    // Safari has no idle callback.
    if ('requestIdleCallback' in window) requestIdleCallback(preload)
    else setTimeout(preload)
  })
}
