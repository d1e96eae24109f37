import { counted } from '../../../lib/format/counts.ts'
import { formatNumber } from '../../../lib/format/numbers.ts'
import { safeFileName } from '../../../lib/files/safe-file-name.ts'
import { readZipDirectory } from '../../../lib/files/zip-directory.ts'
import type { ZipEntry } from '../../../lib/files/zip-directory.ts'
import { formatBytes } from '../../../lib/format/bytes.ts'
import { ARCHIVE, archiveContents } from './messages.ts'
import { PreviewMessage } from '../PreviewMessage.tsx'
import { useLoaded } from '../use-loaded.ts'
import { ViewerError } from '../ViewerError.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import styles from './ArchiveViewer.module.css'

const MOST_SHOWN = 500

async function readFiles(archive: Blob): Promise<ZipEntry[]> {
  const entries = readZipDirectory(new Uint8Array(await archive.arrayBuffer())) ?? []
  return entries.filter(({ name }) => !name.endsWith('/'))
}

/** What an archive says is inside; nothing is unpacked. */
export default function ArchiveViewer({ file, type }: ViewerProps) {
  const reading = useLoaded(file, () => readFiles(file))
  if (reading.step === 'failed') return <ViewerError error={reading.error} what="this archive" />
  if (reading.step === 'loading') return <ViewerLoading label="Reading archive" />
  const files = reading.result
  return (
    <div className={styles['scroll']}>
      <PreviewMessage title={`This is ${type.format.title}`}>
        <p>{ARCHIVE}</p>
        {files.length > 0 && <ArchiveFiles files={files} />}
      </PreviewMessage>
    </div>
  )
}

function ArchiveFiles({ files }: { files: readonly ZipEntry[] }) {
  const count = counted(files.length, 'file')
  return (
    <>
      <p>{archiveContents(count, files.length > MOST_SHOWN ? formatNumber(MOST_SHOWN) : undefined)}</p>
      <ul className={styles['entries']}>
        {files.slice(0, MOST_SHOWN).map(({ name, offset, unpacked }) => (
          <li key={`${offset} ${name}`}>
            {name.split('/').map(safeFileName).join(' / ')} <span>{formatBytes(unpacked)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
