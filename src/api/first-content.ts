'use no memo' // Called once a page: code to skip an effect would cost the first load more than it saves.

import { useEffect } from 'react'

/** Pages that never say so are taken to have shown something after this long. */
const AT_THE_LATEST_MS = 2_000

let settle: (() => void) | undefined

/** Settled when the first page shows its content: what is not part of that loads after it. */
export const firstContent = new Promise<void>((resolve) => {
  settle = resolve
  setTimeout(resolve, AT_THE_LATEST_MS)
})

/** Said by a page whose content, or the reason why there is none, is on the screen: at once, or when `isShown`. */
export function useFirstContent(isShown = true): void {
  useEffect(() => {
    if (isShown) settle?.()
  }, [isShown])
}
