import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import type { DOMWindow } from 'jsdom'
import { findStyles, markDark, mediaQuery, SCHEMES, WINDOWS, withoutStyles } from './shell-templates.ts'
import { SHELLS_FILE, type Shell } from '../site/shells.ts'

const MODES = ['live', 'emulator'] as const
/** Of all ways to sign in, the pages know only whether somebody does. */
const ACCESSES = ['none', 'oidc'] as const

/** What the built module of the pages exports. */
interface Pages {
  SHELL_ROUTES: readonly string[]
  renderShell: (route: string) => Promise<string>
}

/** Renders every page for every window, in a document that has what the server would write into it. */
async function renderShells(moduleUrl: string, dist: string): Promise<Shell[]> {
  const { window } = new JSDOM('<!doctype html><body></body>', { url: 'http://localhost/' })
  becomePage(window)
  // Its exports are those of the source, which can't be known here: hence the cast.
  const pages = (await import(moduleUrl)) as Pages
  const stylesOf = findStyles(dist)
  const shells: Shell[] = []
  for (const route of pages.SHELL_ROUTES)
    for (const mode of MODES)
      for (const access of ACCESSES) {
        window.document.head.innerHTML =
          `<meta name="desk-mode" content="${mode}"><meta name="desk-access" content="${access}">` +
          '<meta name="desk-can-write" content="true">'
        const html = await renderWindows(window, () => pages.renderShell(route))
        const hasRows = html.includes('<table')
        shells.push({
          route,
          mode,
          hasSignIn: access !== 'none',
          styles: stylesOf(html),
          code: [],
          hasRows,
          html,
        })
      }
  return shells
}

/** One template for each window, of which the page takes the one that fits. */
async function renderWindows(window: DOMWindow, render: () => Promise<string>): Promise<string> {
  const templates: string[] = []
  for (const { media, px } of WINDOWS) {
    const looks: Element[] = []
    for (const scheme of SCHEMES) {
      window.matchMedia = (query) => mediaQuery(query, px, scheme)
      const page = window.document.createElement('div')
      page.innerHTML = withoutStyles(await render())
      looks.push(page)
    }
    const [light, dark] = looks
    if (light === undefined || dark === undefined) continue
    markDark(light, dark)
    templates.push(`<template data-media="${media}">${light.innerHTML}</template>`)
  }
  return templates.join('')
}

const never = (): Promise<never> => new Promise(() => undefined)

/** Gives this process the globals of a page, without a network: requests never end. */
function becomePage(window: DOMWindow): void {
  for (const name of Object.getOwnPropertyNames(window)) {
    if (name in globalThis) continue
    Object.defineProperty(globalThis, name, { get: () => Reflect.get(window, name), configurable: true })
  }
  for (const [name, value] of Object.entries({
    window,
    document: window.document,
    navigator: window.navigator,
    location: window.location,
    fetch: never,
    matchMedia: (query: string) => window.matchMedia(query),
    requestIdleCallback: (): number => 0,
    ResizeObserver: class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
    indexedDB: { open: () => new EventTarget() },
  }))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  Object.assign(window, { fetch: never, requestIdleCallback: () => 0 })
}

// A process of its own, which ends here whatever timers and channels the pages have started.
const [, , moduleUrl = '', dist = ''] = process.argv
writeFileSync(join(dist, SHELLS_FILE), JSON.stringify(await renderShells(moduleUrl, dist)))
process.exit(0)
