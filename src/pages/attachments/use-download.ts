import { useState } from 'react'
import { BrokenDownload, downloadBlob, saveBlob } from '../../api/attachment-download.ts'
import type { DownloadProgress } from '../../api/attachment-download.ts'
import { announce } from '../../components/ui/announce.ts'
import { useCancellableTask } from '../../components/ui/use-cancellable-task.ts'
import { DOWNLOAD_CANCELLED, downloaded } from './messages.ts'
import { isDialogClosed, saveToDisk } from './save-to-disk.ts'

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
  wanted: WantedFile,
  signal: AbortSignal,
  onProgress: (progress: DownloadProgress) => void,
): Promise<Outcome> {
  const { path, name, fileSize, file } = wanted
  const saveLarge = async (): Promise<Outcome> => {
    const outcome = await saveToDisk(wanted, signal, onProgress)
    if (outcome === 'saved') announce(downloaded(name))
    return outcome
  }
  if (file === undefined && (fileSize ?? 0) > MEMORY_LIMIT_BYTES) return saveLarge()
  try {
    const blob =
      file ?? (await downloadBlob(path, { signal, fileSize, limit: MEMORY_LIMIT_BYTES, onProgress }))
    signal.throwIfAborted()
    saveBlob(blob, name)
    announce(downloaded(name))
    return 'saved'
  } catch (error) {
    // It turned out to be larger than it said: begun again, straight to disk.
    if (error instanceof BrokenDownload && error.reason === 'too-large') return saveLarge()
    throw error
  }
}

/** Saves one file: from memory, with progress, or straight to disk, by its size. */
export function useDownload() {
  const task = useCancellableTask<DownloadProgress>({ received: 0, expected: undefined })
  // The preview may show another file by the time this one is done.
  const [wanted, setWanted] = useState<WantedFile>()
  const [outcome, setOutcome] = useState<Outcome>()

  function start(file: WantedFile): void {
    setWanted(file)
    setOutcome(undefined)
    task.start(async (signal, report) => {
      report({ received: 0, expected: file.fileSize ?? undefined })
      try {
        setOutcome(await download(file, signal, report))
      } catch (error) {
        if (!isDialogClosed(error)) throw error
      }
    })
  }

  function retry(): void {
    if (wanted) start(wanted)
  }

  function dismiss(): void {
    task.cancel()
    setOutcome(undefined)
  }

  function cancel(): void {
    dismiss()
    announce(DOWNLOAD_CANCELLED)
  }

  const isHandedOver = task.state.step === 'idle' && outcome === 'handed-over'
  return { state: task.state, isHandedOver, name: wanted?.name ?? '', start, retry, cancel, dismiss }
}
