import { useEffect, useEffectEvent } from 'react'

/** Calls back for a wheel turned with Ctrl held, in place of the browser's own zoom of the page. */
export function useCtrlWheel(element: HTMLElement | null, onWheel: (deltaY: number) => void): void {
  const handleWheel = useEffectEvent((event: WheelEvent) => {
    if (!event.ctrlKey) return
    event.preventDefault()
    onWheel(event.deltaY)
  })

  useEffect(() => {
    if (element === null) return undefined
    const listener = (event: WheelEvent): void => handleWheel(event)
    // Not passive: otherwise the page would zoom as well.
    element.addEventListener('wheel', listener, { passive: false })
    return () => element.removeEventListener('wheel', listener)
  }, [element])
}
