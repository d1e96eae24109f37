import { useEffect, useState } from 'react'
import { isSparing } from '../../api/quota.ts'
import { SearchPace } from '../ui/search-pace.ts'

/** What is typed, at a pace that Codat can follow. */
export function usePacedText(text: string): string {
  const [paced, setPaced] = useState(text)
  const [pace] = useState(() => new SearchPace())
  useEffect(() => {
    if (text === paced) return
    const timer = setTimeout(
      () => {
        if (text !== '') pace.searched(performance.now())
        setPaced(text)
      },
      pace.waitMs(performance.now(), isSparing()),
    )
    return () => clearTimeout(timer)
  }, [text, paced, pace])
  return paced
}
