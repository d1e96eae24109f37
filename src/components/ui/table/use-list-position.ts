'use no memo' // Nothing here is worth remembering: the code for it would cost the first load more than it saves.

import { useEffect, useEffectEvent, useState } from 'react'
import { listPosition } from '../../../lib/storage/list-position.ts'
import type { ListPosition } from '../../../lib/storage/list-position.ts'

const TOP: ListPosition = { offsetPx: 0, index: 0 }

/** A scroll counts as over after this long without another event. */
const SETTLED_MS = 120

/** Where a list stood when it was last left; undefined when it never was. */
export function useRestoredPosition(listKey: string, fromTop: boolean): ListPosition | undefined {
  const [restored] = useState(() => (fromTop ? TOP : listPosition(listKey).read()))
  return restored
}

/** Stores a list's place: after scrolling, before a click or key that may lead away, and when the page goes. */
export function useStoredPosition(listKey: string, scroller: HTMLElement | null, index: number): void {
  const save = useEffectEvent(() => {
    if (scroller) listPosition(listKey).write({ offsetPx: scroller.scrollTop, index })
  })

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const onScroll = () => {
      clearTimeout(timer)
      timer = setTimeout(() => save(), SETTLED_MS)
    }
    const onLeave = () => save()
    document.addEventListener('scroll', onScroll, { capture: true, passive: true })
    document.addEventListener('click', onLeave, { capture: true })
    document.addEventListener('keydown', onLeave, { capture: true })
    window.addEventListener('pagehide', onLeave)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('scroll', onScroll, { capture: true })
      document.removeEventListener('click', onLeave, { capture: true })
      document.removeEventListener('keydown', onLeave, { capture: true })
      window.removeEventListener('pagehide', onLeave)
    }
  }, [])
}
