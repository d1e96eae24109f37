import { useState } from 'react'
import { saveBlob } from '../../api/attachment-download.ts'
import type { Attachment, FilesOwner } from '../../api/attachments.ts'
import { requireSession } from '../../api/session.ts'
import { announce } from '../../components/ui/announce.ts'
import { useCancellableTask } from '../../components/ui/use-cancellable-task.ts'
import { fileNameOf } from '../../lib/files/file-name.ts'
import { collect, MEMORY_LIMIT_BYTES, openZip, withinMemory } from './download-zip.ts'
import type { ZipFailure, ZipProgress } from './download-zip.ts'
import { archiveAnnouncement, DOWNLOAD_CANCELLED } from './messages.ts'
import { discard, isDialogClosed } from './save-to-disk.ts'
import type { FileHandle } from './save-to-disk.ts'

const ARCHIVE_NAME = 'attachments.zip'

export interface ZipResult {
  saved: number
  failures: readonly ZipFailure[]
  /** Names of files that are better downloaded one by one. */
  tooLarge: readonly string[]
}

async function saveArchive(
  options: Parameters<typeof openZip>[0],
  handle: FileHandle | undefined,
): Promise<readonly ZipFailure[]> {
  const { signal } = options
  try {
    signal.throwIfAborted()
    const { stream, failures } = await openZip(options)
    if (handle) await stream.pipeTo(await handle.createWritable(), { signal })
    else saveBlob(await collect(stream, 2 * MEMORY_LIMIT_BYTES), ARCHIVE_NAME)
    return failures
  } catch (error) {
    if (handle) await discard(handle)
    throw error
  }
}

async function downloadAll(
  owner: FilesOwner,
  attachments: readonly Attachment[],
  signal: AbortSignal,
  onProgress: (progress: ZipProgress) => void,
): Promise<ZipResult> {
  // First of all: without a session even the code that makes archives may not come.
  await requireSession()
  const { fitting, tooLarge } = withinMemory(attachments)
  // Asks where to write only when memory will not do.
  const handle =
    tooLarge.length > 0 ? await window.showSaveFilePicker?.({ suggestedName: ARCHIVE_NAME }) : undefined
  const wanted = handle ? attachments : fitting
  const failures = await saveArchive({ owner, attachments: wanted, signal, onProgress }, handle)
  signal.throwIfAborted()
  const saved = wanted.length - failures.length
  announce(archiveAnnouncement(saved, attachments.length))
  return { saved, failures, tooLarge: handle ? [] : tooLarge.map(fileNameOf) }
}

/** Saves all files as one ZIP archive: written to disk as they arrive where browsers allow it, else kept in memory. */
export function useDownloadAll(owner: FilesOwner, attachments: readonly Attachment[]) {
  const task = useCancellableTask<ZipProgress>({ done: 0, name: '', received: 0 })
  const [result, setResult] = useState<ZipResult>()

  function start(): void {
    setResult(undefined)
    task.start(async (signal, report) => {
      try {
        setResult(await downloadAll(owner, attachments, signal, report))
      } catch (error) {
        if (!isDialogClosed(error)) throw error
      }
    })
  }

  function dismiss(): void {
    task.cancel()
    setResult(undefined)
  }

  function cancel(): void {
    dismiss()
    announce(DOWNLOAD_CANCELLED)
  }

  return {
    state: task.state,
    result: task.state.step === 'idle' ? result : undefined,
    start,
    cancel,
    dismiss,
  }
}
