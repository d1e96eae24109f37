'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { createContext, use, useEffect, useState } from 'react'
import { CrashBoundary } from './CrashBoundary.tsx'
import type { PageCode } from './page-code.ts'
import { PlaceContext, RouterContext, usePlace, useRouter } from './router-context.ts'
import type { Router } from './router.ts'

const DepthContext = createContext(0)

/** The page of the address, in its frames. */
export function RouterProvider({ router }: { router: Router }) {
  const [place, setPlace] = useState(router.shown)

  useEffect(() => {
    // At once: the page's code is there, and a transition would give way to everything else.
    const follow = () => setPlace(router.shown())
    follow()
    return router.subscribe(follow)
  }, [router])

  if (place === undefined) return null
  return (
    <RouterContext value={router}>
      <PlaceContext value={place}>
        <Outlet />
      </PlaceContext>
    </RouterContext>
  )
}

/** Where a frame shows what is inside it. A frame that two addresses share stays as it is between them. */
export function Outlet() {
  const { name, href } = usePlace()
  const depth = use(DepthContext)
  const frame = useRouter().frames[name][depth]
  if (frame === undefined) return null
  return (
    <DepthContext value={depth + 1}>
      <CrashBoundary href={href} Crash={frame.Crash}>
        <Loaded code={frame.code} />
      </CrashBoundary>
    </DepthContext>
  )
}

function Loaded({ code }: { code: PageCode }) {
  const { Component, error } = code
  if (Component === undefined) throw error
  return <Component />
}
