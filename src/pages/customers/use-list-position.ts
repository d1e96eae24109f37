import { useCallback, useEffect, useRef, useState } from 'react'
import { loadPosition, savePosition } from './list-position.ts'
import type { ListPosition } from './list-position.ts'

const TOP: ListPosition = { offsetPx: 0, index: 0 }

/** Where a list stood when it was last left, and the keeping of that place while it is read. */
export function useListPosition(listKey: string, fromTop: boolean) {
  const [restored] = useState(() => (fromTop ? TOP : loadPosition(listKey)))
  const scrolled = useRef<HTMLElement>(null)
  const index = useRef(restored?.index ?? 0)

  useEffect(() => {
    const save = () => {
      if (scrolled.current)
        savePosition(listKey, { offsetPx: scrolled.current.scrollTop, index: index.current })
    }
    const onScroll = () => {
      clearTimeout(timer)
      timer = setTimeout(save, SETTLED_MS)
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    document.addEventListener('scroll', onScroll, { capture: true, passive: true })
    window.addEventListener('pagehide', save)
    document.addEventListener('click', save, { capture: true })
    return () => {
      clearTimeout(timer)
      document.removeEventListener('scroll', onScroll, { capture: true })
      window.removeEventListener('pagehide', save)
      document.removeEventListener('click', save, { capture: true })
    }
  }, [listKey])

  const note = useCallback((scroller: HTMLElement | null, active: number) => {
    scrolled.current = scroller
    index.current = active
  }, [])

  return { restored, note }
}

/** A scroll counts as over after this long without another event. */
const SETTLED_MS = 120
