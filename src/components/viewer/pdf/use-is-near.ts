import { useEffect, useState } from 'react'
import type { RefObject } from 'react'

/** What is scrolled past is near for less. */
const REST_MS = 150

/** Whether an element can be seen, and has been for a moment. */
export function useIsNear(ref: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (element === null) return undefined
    let rest: ReturnType<typeof setTimeout> | undefined
    const observer = new IntersectionObserver((entries) => {
      const isIntersecting = entries.at(-1)?.isIntersecting === true
      clearTimeout(rest)
      rest = setTimeout(() => setNear(isIntersecting), REST_MS)
    })
    observer.observe(element)
    return () => {
      clearTimeout(rest)
      observer.disconnect()
    }
  }, [ref])
  return isNear
}
