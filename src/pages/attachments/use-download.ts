import { useState } from 'react'
import { BrokenDownload, downloadBlob, saveBlob, saveByBrowser } from '../../api/attachment-download.ts'
import type { DownloadProgress } from '../../api/attachment-download.ts'
import { announce } from '../../components/ui/announce.ts'
import { useCancellableTask } from '../../components/ui/use-cancellable-task.ts'
import { DOWNLOAD_CANCELLED, downloaded } from './messages.ts'

/** Larger files go straight to disk and never into the page's memory. */
const MEMORY_LIMIT_BYTES = 100 * 1024 * 1024

interface WantedFile {
  path: string
  name: string
  fileSize: number | null | undefined
  /** The whole file, when a preview has fetched it already. */
  file: Blob | undefined
}

type Outcome = 'saved' | 'handed-over'

async function download(
  { path, name, fileSize, file }: WantedFile,
  signal: AbortSignal,
  onProgress: (progress: DownloadProgress) => void,
): Promise<Outcome> {
  const handOver = (): Outcome => {
    saveByBrowser(path)
    return 'handed-over'
  }
  if (file === undefined && (fileSize ?? 0) > MEMORY_LIMIT_BYTES) return handOver()
  try {
    const blob =
      file ?? (await downloadBlob(path, { signal, fileSize, limit: MEMORY_LIMIT_BYTES, onProgress }))
    signal.throwIfAborted()
    saveBlob(blob, name)
    announce(downloaded(name))
    return 'saved'
  } catch (error) {
    // It turned out to be larger than it said: begun again, straight to disk.
    if (error instanceof BrokenDownload && error.reason === 'too-large') return handOver()
    throw error
  }
}

/** Saves one file: from memory, with progress, or straight to disk, by its size. */
export function useDownload() {
  const task = useCancellableTask<DownloadProgress, Outcome>()
  // The preview may show another file by the time this one is done.
  const [wanted, setWanted] = useState<WantedFile>()

  function start(file: WantedFile): void {
    setWanted(file)
    const expected = file.fileSize ?? undefined
    task.start({ received: 0, expected }, (signal, onProgress) => download(file, signal, onProgress))
  }

  function retry(): void {
    if (wanted) start(wanted)
  }

  function cancel(): void {
    task.cancel()
    announce(DOWNLOAD_CANCELLED)
  }

  return { state: task.state, name: wanted?.name ?? '', start, retry, cancel, dismiss: task.dismiss }
}
