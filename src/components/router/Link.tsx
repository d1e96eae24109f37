'use no memo' // Rendered in every row: code to skip a render would cost the first load more than it saves.

import { useRef } from 'react'
import type { AnchorHTMLAttributes, MouseEvent, Ref } from 'react'
import { usePlace, useRouter } from './router-context.ts'

/** A pointer that rests on a link this long is about to open it. */
const INTENT_MS = 80

/** What stands before an address in the browser's own; `main.tsx` has the history that goes with it. */
const ADDRESS = import.meta.env.MODE === 'demo' ? '#' : ''

export interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string
  /** Loads the page's code when the link is about to be used. Data is not: it would spend the quota of requests. */
  preload?: boolean
  ref?: Ref<HTMLAnchorElement>
}

/** New tabs, windows and downloads are the browser's business. */
function isForBrowser(event: MouseEvent<HTMLAnchorElement>): boolean {
  const { target, download } = event.currentTarget
  const hasModifier = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
  return event.button !== 0 || hasModifier || (target !== '' && target !== '_self') || download !== ''
}

/** A link to a page of the product: `<Link {...toCustomer(…)}>`. */
export function Link({ href, preload = true, children, ...anchor }: LinkProps) {
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const load = () => {
    if (preload) router.preload({ href })
  }
  const loadSoon = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(load, INTENT_MS)
  }
  return (
    <a
      {...anchor}
      href={ADDRESS + href}
      onClick={(event) => {
        anchor.onClick?.(event)
        if (event.defaultPrevented || isForBrowser(event)) return
        event.preventDefault()
        router.navigate({ href }, false)
      }}
      onFocus={(event) => {
        anchor.onFocus?.(event)
        loadSoon()
      }}
      onMouseEnter={(event) => {
        anchor.onMouseEnter?.(event)
        loadSoon()
      }}
      onMouseLeave={(event) => {
        anchor.onMouseLeave?.(event)
        clearTimeout(timer.current)
      }}
      onTouchStart={(event) => {
        anchor.onTouchStart?.(event)
        load()
      }}
    >
      {children}
    </a>
  )
}

/** A link of a navigation: current on its own page and on the pages below it. */
export function NavLink(props: LinkProps) {
  const { pathname } = usePlace()
  const [path = ''] = props.href.split('?')
  const isCurrent = pathname === path || pathname.startsWith(`${path}/`)
  return <Link {...props} aria-current={isCurrent ? 'page' : undefined} />
}
