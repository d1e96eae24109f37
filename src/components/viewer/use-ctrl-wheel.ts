import { useEffect, useRef } from 'react'

/** Calls back for a wheel turned with Ctrl held, in place of the browser's own zoom of the page. */
export function useCtrlWheel(element: HTMLElement | null, onWheel: (deltaY: number) => void): void {
  const current = useRef(onWheel)
  useEffect(() => {
    current.current = onWheel
  })

  useEffect(() => {
    if (element === null) return undefined
    const listen = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      current.current(event.deltaY)
    }
    // Not passive: otherwise the page would zoom as well.
    element.addEventListener('wheel', listen, { passive: false })
    return () => element.removeEventListener('wheel', listen)
  }, [element])
}
