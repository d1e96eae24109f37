import { useEffect, useRef, useState } from 'react'
import { saveBlob } from '../../api/attachment-download.ts'
import type { Attachment, FilesOwner } from '../../api/attachments.ts'
import { announce } from '../../components/ui/announce.ts'
import { fileNameOf } from '../../lib/files/file-name.ts'
import { collect, MEMORY_LIMIT_BYTES, openZip } from './download-zip.ts'
import type { ZipFailure, ZipProgress } from './download-zip.ts'

const ARCHIVE_NAME = 'attachments.zip'

export type DownloadAllState =
  | { step: 'idle' }
  | ({ step: 'running' } & ZipProgress)
  | { step: 'done'; saved: number; failures: ZipFailure[]; tooLarge: string[] }
  | { step: 'failed'; error: unknown }

interface SavePicker {
  showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>
}

const isCancel = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'

/** What fits into memory, in the order of the list; the rest is better saved one by one. */
function withinMemory(attachments: readonly Attachment[]): { fitting: Attachment[]; tooLarge: Attachment[] } {
  let left = MEMORY_LIMIT_BYTES
  const fitting: Attachment[] = []
  const tooLarge: Attachment[] = []
  for (const attachment of attachments) {
    const size = attachment.fileSize ?? 0
    if (size > left) tooLarge.push(attachment)
    else {
      fitting.push(attachment)
      left -= size
    }
  }
  return { fitting, tooLarge }
}

/** Saves all files as one ZIP archive: written to disk as they arrive where browsers allow it, else kept in memory. */
export function useDownloadAll(owner: FilesOwner, attachments: readonly Attachment[]) {
  const [state, setState] = useState<DownloadAllState>({ step: 'idle' })
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  async function start(): Promise<void> {
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    const { fitting, tooLarge } = withinMemory(attachments)
    const { showSaveFilePicker: pick } = window as unknown as SavePicker
    try {
      // Asks where to write only when memory will not do.
      const handle =
        tooLarge.length > 0 && pick ? await pick.call(window, { suggestedName: ARCHIVE_NAME }) : undefined
      const wanted = handle ? attachments : fitting
      const { stream, failures } = await openZip({
        owner,
        attachments: wanted,
        signal,
        onProgress: (progress) => {
          if (!signal.aborted) setState({ step: 'running', ...progress })
        },
      })
      if (handle) await stream.pipeTo(await handle.createWritable(), { signal })
      else saveBlob(await collect(stream, 2 * MEMORY_LIMIT_BYTES), ARCHIVE_NAME)
      if (signal.aborted) return
      setState({
        step: 'done',
        saved: wanted.length - failures.length,
        failures,
        tooLarge: handle ? [] : tooLarge.map(fileNameOf),
      })
      announce(`${wanted.length - failures.length} of ${attachments.length} files saved`)
    } catch (error) {
      if (!signal.aborted) setState(isCancel(error) ? { step: 'idle' } : { step: 'failed', error })
    }
  }

  function cancel() {
    running.current?.abort()
    setState({ step: 'idle' })
    announce('Download cancelled')
  }

  return { state, start: () => void start(), cancel, dismiss: () => setState({ step: 'idle' }) }
}
