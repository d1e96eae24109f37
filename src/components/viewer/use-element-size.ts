import { useEffect, useState } from 'react'

export interface ElementSize {
  width: number
  height: number
}

/** The inner size of an element, followed as it changes; undefined before it is known. */
export function useElementSize(element: HTMLElement | null): ElementSize | undefined {
  const [size, setSize] = useState<ElementSize>()

  useEffect(() => {
    if (element === null) return undefined
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element
      setSize((old) => (old?.width === width && old.height === height ? old : { width, height }))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])

  return size
}
