import { useEffect, useState } from 'react'
import type { RefObject } from 'react'

/** What is scrolled past is in sight for less. */
const REST_MS = 300

/** Whether an element has been in sight for a moment; stays true from then on. */
export function useInSight(ref: RefObject<Element | null>): boolean {
  const [wasSeen, setSeen] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (wasSeen || element === null) return undefined
    let rest: ReturnType<typeof setTimeout> | undefined
    const observer = new IntersectionObserver((entries) => {
      clearTimeout(rest)
      if (entries.at(-1)?.isIntersecting === true) rest = setTimeout(() => setSeen(true), REST_MS)
    })
    observer.observe(element)
    return () => {
      clearTimeout(rest)
      observer.disconnect()
    }
  }, [ref, wasSeen])
  return wasSeen
}
