import { useEffect, useState } from 'react'
import { formatBytes } from '../../../lib/format/bytes.ts'
import { safeFileName } from '../../../lib/files/file-name.ts'
import { readZipDirectory } from '../../../lib/files/zip-directory.ts'
import type { ZipEntry } from '../../../lib/files/zip-directory.ts'
import { NoPreview } from '../NoPreview.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import styles from '../viewer.module.css'

const MOST_SHOWN = 500

/** What an archive says is inside; nothing is unpacked. */
export default function ArchiveViewer({ file, type }: ViewerProps) {
  const [read, setRead] = useState<{ of: Blob; entries: ZipEntry[] | undefined }>()

  useEffect(() => {
    let isOpen = true
    void file.arrayBuffer().then((buffer) => {
      if (isOpen) setRead({ of: file, entries: readZipDirectory(new Uint8Array(buffer)) })
    })
    return () => {
      isOpen = false
    }
  }, [file])

  if (read?.of !== file) return <ViewerLoading label="Reading the archive" />
  const files = read.entries?.filter(({ name }) => !name.endsWith('/')) ?? []
  return (
    <div className={styles['scroll']}>
      <NoPreview title={`This is ${type.format.title}`}>
        <p>Archives are not unpacked here. Save the file and open it with a program you trust.</p>
        {files.length > 0 && (
          <>
            <p>
              It says it holds {files.length} {files.length === 1 ? 'file' : 'files'}
              {files.length > MOST_SHOWN && `, of which the first ${MOST_SHOWN} are`}:
            </p>
            <ul className={styles['entries']}>
              {files.slice(0, MOST_SHOWN).map(({ name, offset, unpacked }) => (
                <li key={`${offset} ${name}`}>
                  {name.split('/').map(safeFileName).join(' / ')} <span>{formatBytes(unpacked)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </NoPreview>
    </div>
  )
}
