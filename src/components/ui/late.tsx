'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { useEffect, useState } from 'react'
import type { ComponentType, ReactNode } from 'react'

/** In the place of what opens a panel of its own. */
export const LOADING = <p>Loading…</p>

export interface Placeholder {
  /** In its place until the code is there. */
  placeholder?: ReactNode
}

/**
 * A component whose code comes when it is first shown. React's `lazy` would show it later than it could: what arrives
 * within 300 ms of any fallback is held back for the rest of them, so that nothing flickers, and every panel took that long to
 * open. A failure is thrown for the boundary around it; the next showing tries again.
 */
export function late<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props & Placeholder> {
  let Part: ComponentType<Props> | undefined
  return function Late({ placeholder = null, ...props }) {
    const [state, setState] = useState<{ Shown?: typeof Part; error?: unknown }>({ Shown: Part })
    useEffect(() => {
      // Nothing changes for what has been rendered with it.
      const show = () => setState((now) => (now.Shown === Part ? now : { Shown: Part }))
      // Another place may have loaded it since this was rendered.
      if (Part !== undefined) return show()
      load().then(
        (code) => {
          Part = code.default
          show()
        },
        (error: unknown) => setState({ error }),
      )
    }, [])
    const { Shown } = state
    if ('error' in state) throw state.error
    // What is left of the properties are those of the part: the type can't say so, hence the cast.
    return Shown === undefined ? placeholder : <Shown {...(props as unknown as Props)} />
  }
}
