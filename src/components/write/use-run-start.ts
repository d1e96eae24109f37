import { useState } from 'react'
import type { LinkTarget } from '../../lib/paths/links.ts'
import { runRefusalMessage } from '../../writes/messages/run-messages.ts'
import { useNavigate } from '../router/router-context.ts'

interface RunStart {
  readonly isStarting: boolean
  /** Why the run wasn't started. */
  readonly problem: string | undefined
  /** Opens what the started run leads to. */
  readonly start: (run: () => Promise<LinkTarget & { replace?: boolean }>) => Promise<void>
  readonly close: () => void
}

/** How a run is started by the dialog that asks whether to send its changes. */
export function useRunStart(onClose: () => void): RunStart {
  const navigate = useNavigate()
  const [isStarting, setStarting] = useState(false)
  const [problem, setProblem] = useState<string>()

  async function start(run: Parameters<RunStart['start']>[0]): Promise<void> {
    setStarting(true)
    setProblem(undefined)
    try {
      navigate(await run())
    } catch (error) {
      setStarting(false)
      setProblem(runRefusalMessage(error))
    }
  }

  function close(): void {
    // What is being started can't be called off: a way out would look as if it could.
    if (!isStarting) onClose()
  }

  return { isStarting, problem, start, close }
}
