import { useEffect, useEffectEvent, useState } from 'react'

export type Loaded<Result, Progress = never> =
  | { step: 'loading'; progress: Progress | undefined }
  | { step: 'ready'; result: Result }
  /** `progress` is what had arrived by then. */
  | { step: 'failed'; error: unknown; progress: Progress | undefined }

/** Must stop its work, and release what it holds, when the signal aborts. */
type Load<Result, Progress> = (
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
) => Promise<Result>

const LOADING = { step: 'loading', progress: undefined } as const

/** Loads something for as long as it is on the screen; starts over when the key changes, and aborts at the end. */
export function useLoaded<Result, Progress = never>(
  key: unknown,
  load: Load<Result, Progress>,
): Loaded<Result, Progress> {
  const [state, setState] = useState<{ key: unknown; loaded: Loaded<Result, Progress> }>()
  const start = useEffectEvent(load)

  useEffect(() => {
    const closing = new AbortController()
    let progress: Progress | undefined
    const set = (loaded: Loaded<Result, Progress>): void => {
      if (!closing.signal.aborted) setState({ key, loaded })
    }
    start(closing.signal, (next) => {
      progress = next
      set({ step: 'loading', progress })
    }).then(
      (result) => set({ step: 'ready', result }),
      (error: unknown) => set({ step: 'failed', error, progress }),
    )
    return () => {
      closing.abort()
      // What was loaded can be large, and nobody looks at it any more.
      setState(undefined)
    }
  }, [key])

  return state !== undefined && state.key === key ? state.loaded : LOADING
}
