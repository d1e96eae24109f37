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
    const [state, setState] = useState<{ error?: unknown }>({})
    useEffect(() => {
      if (Part !== undefined) return
      load().then(
        (code) => {
          Part = code.default
          setState({})
        },
        (error: unknown) => setState({ error }),
      )
    }, [])
    if ('error' in state) throw state.error
    // What is left of the properties are those of the part: the type can't say so, hence the cast.
    return Part === undefined ? placeholder : <Part {...(props as unknown as Props)} />
  }
}
