import type { RouterHistory } from '@tanstack/history'
import type { ComponentType } from 'react'
import type { LinkTarget } from '../../lib/paths/links.ts'
import { readAddress } from '../../lib/paths/read-address.ts'
import type { Place } from '../../lib/paths/read-address.ts'
import type { PageCode } from './page-code.ts'

/** A part of the screen that belongs to a route, and what stands in its place when it fails. */
export interface Frame {
  code: PageCode
  Crash: ComponentType<{ error: unknown }>
}

/** From the outermost frame to the page. */
export type Frames = Readonly<Record<Place['name'], readonly Frame[]>>

interface RouterOptions {
  history: RouterHistory
  frames: Frames
  /** Where an address that shows nothing itself leads to. */
  redirect: (place: Place) => LinkTarget | undefined
  /** Called when another page is about to be shown. */
  onOpen: () => void
}

export interface Router {
  readonly history: RouterHistory
  readonly frames: Frames
  /** What is on the screen; undefined until the first page's code is there. */
  shown: () => Place | undefined
  /** Settles when something is. */
  readonly whenShown: Promise<void>
  /** What the address says, which the screen follows in a moment. */
  newest: () => Place | undefined
  subscribe: (listener: () => void) => () => void
  navigate: (target: LinkTarget, replace: boolean) => void
  /** Loads the code of the page a link leads to. */
  preload: (target: LinkTarget) => void
}

/** Follows the address: reads it once, loads the page's code, and shows the page when it is all there. */
export function createRouter({ history, frames, redirect, onOpen }: RouterOptions): Router {
  let shown: Place | undefined
  let settle: (() => void) | undefined
  const whenShown = new Promise<void>((resolve) => {
    settle = resolve
  })
  /** What the address says; the code of its page may still be on the way. */
  let newest: Place | undefined
  const listeners = new Set<() => void>()

  function show(place: Place) {
    if (shown !== undefined && shown.pathname !== place.pathname) onOpen()
    shown = place
    settle?.()
    for (const listener of listeners) listener()
  }

  function follow() {
    const { pathname, search } = history.location
    // One object for one address, however often the history reports it: a fragment changes nothing.
    if (newest?.href === pathname + search) return
    const place = readAddress(pathname, search)
    newest = place
    const target = redirect(place)
    if (target !== undefined) return history.replace(target.href)
    const missing = frames[place.name].filter(({ code }) => code.Component === undefined)
    if (missing.length === 0) return show(place)
    void Promise.all(missing.map(({ code }) => code.load())).then(() => {
      // Someone who has navigated away meanwhile is not taken back.
      if (newest === place) show(place)
    })
  }

  history.subscribe(follow)
  follow()

  return {
    history,
    frames,
    shown: () => shown,
    whenShown,
    newest: () => newest,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    navigate({ href }, replace) {
      if (replace || href === newest?.href) history.replace(href)
      else history.push(href)
    },
    preload({ href }) {
      const { pathname, search } = new URL(href, location.origin)
      for (const { code } of frames[readAddress(pathname, search).name]) void code.load()
    },
  }
}
