import { useEffect, useEffectEvent, useState } from 'react'
import type { BlockerFnArgs } from '@tanstack/history'
import { useRouter } from './router-context.ts'

interface BlockerOptions {
  /** Whether to hold this navigation back, given both paths; it waits for a promise. */
  shouldBlock: (current: string, next: string) => boolean | Promise<boolean>
  /** Whether the browser should ask before the document is left. */
  enableBeforeUnload: () => boolean
}

type Blocker = { status: 'idle' } | { status: 'blocked'; proceed: () => void; reset: () => void }

const IDLE: Blocker = { status: 'idle' }

/** Holds navigations back until somebody decides: by a link, by the back button, by closing the tab. */
export function useBlocker({ shouldBlock, enableBeforeUnload }: BlockerOptions): Blocker {
  const { history } = useRouter()
  const [blocker, setBlocker] = useState<Blocker>(IDLE)

  function ask(): Promise<boolean> {
    return new Promise<boolean>((resolve) => {
      const settle = (isBlocked: boolean) => () => {
        setBlocker(IDLE)
        resolve(isBlocked)
      }
      setBlocker({ status: 'blocked', proceed: settle(false), reset: settle(true) })
    })
  }

  const decide = useEffectEvent(({ currentLocation, nextLocation }: BlockerFnArgs) => {
    const isHeld = shouldBlock(currentLocation.pathname, nextLocation.pathname)
    if (isHeld === false) return false
    return isHeld === true ? ask() : isHeld.then((holds) => holds && ask())
  })
  const isUnloadHeld = useEffectEvent(() => enableBeforeUnload())

  useEffect(
    () =>
      history.block({
        blockerFn: (navigation) => decide(navigation),
        enableBeforeUnload: () => isUnloadHeld(),
      }),
    [history],
  )

  return blocker
}
