import { useEffect, useState } from 'react'
import { downloadBlob } from '../../api/attachment-download.ts'
import type { Attachment, FilesOwner } from '../../api/attachments.ts'
import { downloadPath } from '../../api/attachments.ts'
import { recognise } from '../../components/viewer/recognise.ts'
import { PREVIEW_LIMIT_BYTES } from '../../components/viewer/viewer-props.ts'
import { fileNameOf } from '../../lib/files/file-name.ts'
import type { FileType } from '../../lib/files/file-type.ts'

export type FileState =
  | { step: 'loading'; received: number; expected: number | undefined }
  /** Not fetched at all: too large to be shown. */
  | { step: 'declined' }
  | { step: 'ready'; file: Blob; type: FileType }
  | { step: 'failed'; error: unknown }

/** Drawing each chunk's arrival would cost more than fetching it. */
const PROGRESS_EVERY_MS = 100

/** The bytes of a file and what they are, for as long as the file is looked at. */
export function useFile(owner: FilesOwner, attachment: Attachment) {
  const [attempt, setAttempt] = useState(0)
  const path = downloadPath(owner, attachment)
  const { fileSize, contentType } = attachment
  const name = fileNameOf(attachment)
  const isTooLarge = (fileSize ?? 0) > PREVIEW_LIMIT_BYTES
  const key = `${attempt} ${path}`
  const [state, setState] = useState<{ key: string; state: FileState }>()

  useEffect(() => {
    if (isTooLarge) return undefined
    const leaving = new AbortController()
    const set = (next: FileState): void => {
      if (!leaving.signal.aborted) setState({ key, state: next })
    }
    let shownAt = 0
    const load = async (): Promise<void> => {
      const file = await downloadBlob(path, {
        signal: leaving.signal,
        fileSize,
        limit: PREVIEW_LIMIT_BYTES,
        onProgress: (received, expected) => {
          if (performance.now() - shownAt < PROGRESS_EVERY_MS) return
          shownAt = performance.now()
          set({ step: 'loading', received, expected })
        },
      })
      set({ step: 'ready', file, type: await recognise(file, { name, contentType }) })
    }
    load().catch((error: unknown) => set({ step: 'failed', error }))
    // Lets go of the bytes, and of the upstream when they are still on their way.
    return () => {
      leaving.abort()
      setState(undefined)
    }
  }, [key, path, isTooLarge, fileSize, contentType, name])

  const fresh: FileState = isTooLarge
    ? { step: 'declined' }
    : { step: 'loading', received: 0, expected: fileSize ?? undefined }
  return {
    state: state?.key === key ? state.state : fresh,
    retry: () => setAttempt((before) => before + 1),
  }
}
