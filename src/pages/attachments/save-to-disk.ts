import { deskAccess } from '../../api/access.ts'
import { BrokenDownload, nowAndThen, openDownload, saveByBrowser } from '../../api/attachment-download.ts'
import type { DownloadProgress } from '../../api/attachment-download.ts'
import { requireSession } from '../../api/session.ts'

export interface FileHandle extends Pick<FileSystemFileHandle, 'createWritable'> {
  /** Not in every browser that has the rest. */
  remove?: () => Promise<void>
}

declare global {
  interface Window {
    /** Not in every browser. */
    showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileHandle>
  }
}

interface LargeFile {
  path: string
  name: string
  fileSize: number | null | undefined
}

/** Somebody closed the browser's dialog that asks where to write. */
export const isDialogClosed = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError'

/** Takes away the empty file that browsers create as soon as somebody has chosen where to write. */
export async function discard(handle: FileHandle): Promise<void> {
  await handle.remove?.().catch(() => undefined)
}

/** Asks where to write; undefined where browsers can't, or want a click that is too long ago by now. */
async function chooseFile(name: string): Promise<FileHandle | undefined> {
  try {
    return await window.showSaveFilePicker?.({ suggestedName: name })
  } catch (error) {
    if (isDialogClosed(error)) throw error
    return undefined
  }
}

async function writeTo(
  handle: FileHandle,
  { path, fileSize }: LargeFile,
  signal: AbortSignal,
  onProgress: (progress: DownloadProgress) => void,
): Promise<void> {
  const { reader, expected } = await openDownload(path, { signal, fileSize })
  const file = await handle.createWritable()
  const report = nowAndThen(onProgress)
  let received = 0
  const broken = (cause?: unknown) =>
    new BrokenDownload('truncated', { received, expected, partial: new Blob() }, cause)
  try {
    for (;;) {
      const step = await reader.read().catch((error: unknown) => {
        throw signal.aborted ? error : broken(error)
      })
      if (step.done) break
      await file.write(step.value)
      received += step.value.length
      report({ received, expected })
    }
    if (expected !== undefined && received < expected) throw broken()
    await file.close()
  } catch (error) {
    void reader.cancel().catch(() => undefined)
    // What was written so far is not kept.
    await file.abort().catch(() => undefined)
    throw error
  }
}

/**
 * Saves a file that is too large for the page's memory. A browser that downloads by itself saves whatever it gets, a
 * proxy's sign-in page too. So behind a proxy that signs people in the page reads the response itself and writes it to
 * a file; where browsers can't do that, the session is checked right before the browser is handed the address.
 */
export async function saveToDisk(
  file: LargeFile,
  signal: AbortSignal,
  onProgress: (progress: DownloadProgress) => void,
): Promise<'saved' | 'handed-over'> {
  await requireSession()
  const handle = deskAccess() === 'header' ? await chooseFile(file.name) : undefined
  signal.throwIfAborted()
  if (handle === undefined) {
    saveByBrowser(file.path)
    return 'handed-over'
  }
  try {
    await writeTo(handle, file, signal, onProgress)
    return 'saved'
  } catch (error) {
    await discard(handle)
    throw error
  }
}
