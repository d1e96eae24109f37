import { useState } from 'react'
import { downloadBlob } from '../../api/attachment-download.ts'
import type { DownloadProgress } from '../../api/attachment-download.ts'
import type { Attachment, FilesOwner } from '../../api/attachments.ts'
import { downloadPath } from '../../api/attachments.ts'
import { startViewer } from '../../components/viewer/file/prepare-viewer.ts'
import { recognise } from '../../components/viewer/file/recognise.ts'
import { useLoaded } from '../../components/viewer/use-loaded.ts'
import type { Loaded } from '../../components/viewer/use-loaded.ts'
import { PREVIEW_LIMIT_BYTES } from '../../components/viewer/viewer-props.ts'
import { fileNameOf } from '../../lib/files/file-name.ts'
import { claimedKind } from '../../lib/files/file-type.ts'
import type { FileType } from '../../lib/files/file-type.ts'

interface TypedFile {
  file: Blob
  type: FileType
}

export type FileState =
  /** Not fetched at all: too large to be shown. */
  { step: 'declined' } | Loaded<TypedFile, DownloadProgress>

/** The bytes of a file and what they are, for as long as the file is looked at. */
export function useFile(owner: FilesOwner, attachment: Attachment): { state: FileState; retry: () => void } {
  const [attempt, setAttempt] = useState(0)
  const path = downloadPath(owner, attachment)
  const { fileSize, contentType } = attachment
  const labels = { name: fileNameOf(attachment), contentType }
  const isTooLarge = (fileSize ?? 0) > PREVIEW_LIMIT_BYTES

  const loaded = useLoaded<TypedFile | undefined, DownloadProgress>(
    `${attempt} ${fileSize} ${path}`,
    async (signal, onProgress) => {
      if (isTooLarge) return undefined
      // Its viewer comes beside its bytes, by what it says it is; which viewer shows it is decided by the bytes.
      startViewer(claimedKind(labels))
      const file = await downloadBlob(path, { signal, fileSize, limit: PREVIEW_LIMIT_BYTES, onProgress })
      return { file, type: await recognise(file, labels) }
    },
  )

  return { state: stateOf(loaded), retry: () => setAttempt((before) => before + 1) }
}

function stateOf(loaded: Loaded<TypedFile | undefined, DownloadProgress>): FileState {
  if (loaded.step !== 'ready') return loaded
  return loaded.result === undefined ? { step: 'declined' } : { step: 'ready', result: loaded.result }
}
