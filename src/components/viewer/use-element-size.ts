import { useLayoutEffect, useState } from 'react'

export interface ElementSize {
  width: number
  height: number
}

/** The inner size of an element, followed as it changes; undefined before it is known. */
export function useElementSize(element: HTMLElement | null): ElementSize | undefined {
  const [size, setSize] = useState<ElementSize>()

  // Before the first frame: the observer's own first call comes with the one after it.
  useLayoutEffect(() => {
    if (element === null) return undefined
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element
      setSize((old) => (old?.width === width && old.height === height ? old : { width, height }))
    }
    const observer = new ResizeObserver(measure)
    measure()
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])

  return size
}
