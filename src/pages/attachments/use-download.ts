import { useEffect, useRef, useState } from 'react'
import { BrokenDownload, downloadBlob, saveBlob, saveByBrowser } from '../../api/attachment-download.ts'
import { announce } from '../../components/ui/announce.ts'

/** Larger files go straight to disk and never into the page's memory. */
const MEMORY_LIMIT_BYTES = 100 * 1024 * 1024
const PROGRESS_EVERY_MS = 100

export type DownloadState =
  | { step: 'idle' }
  | { step: 'running'; received: number; expected: number | undefined }
  | { step: 'handed-over' }
  | { step: 'failed'; error: unknown }

interface Wanted {
  path: string
  name: string
  fileSize: number | null | undefined
  /** The whole file, when a preview has fetched it already. */
  file: Blob | undefined
}

/** Saves one file: from memory, with progress, or straight to disk, by its size. */
export function useDownload() {
  const [state, setState] = useState<DownloadState>({ step: 'idle' })
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  function handOver(path: string) {
    saveByBrowser(path)
    setState({ step: 'handed-over' })
  }

  async function start({ path, name, fileSize, file }: Wanted): Promise<void> {
    if (file) {
      saveBlob(file, name)
      setState({ step: 'idle' })
      announce(`Saved ${name}`)
      return
    }
    if ((fileSize ?? 0) > MEMORY_LIMIT_BYTES) {
      handOver(path)
      return
    }
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const set = (next: DownloadState): void => {
      if (running.current === controller && !controller.signal.aborted) setState(next)
    }
    let shownAt = 0
    set({ step: 'running', received: 0, expected: fileSize ?? undefined })
    try {
      const blob = await downloadBlob(path, {
        signal: controller.signal,
        fileSize,
        limit: MEMORY_LIMIT_BYTES,
        onProgress: (received, expected) => {
          if (performance.now() - shownAt < PROGRESS_EVERY_MS) return
          shownAt = performance.now()
          set({ step: 'running', received, expected })
        },
      })
      saveBlob(blob, name)
      set({ step: 'idle' })
      announce(`Saved ${name}`)
    } catch (error) {
      if (controller.signal.aborted) return
      // It turned out to be larger than it said: begun again, straight to disk.
      if (error instanceof BrokenDownload && error.reason === 'too-large') handOver(path)
      else set({ step: 'failed', error })
    }
  }

  function cancel() {
    running.current?.abort()
    setState({ step: 'idle' })
    announce('Download cancelled')
  }

  return {
    state,
    start: (wanted: Wanted) => void start(wanted),
    cancel,
    dismiss: () => setState({ step: 'idle' }),
  }
}
