import { BrokenDownload, saveBlob } from '../../api/attachment-download.ts'
import { Button } from '../../components/ui/Button.tsx'
import { downloadPartial } from './messages.ts'

/** Offers what arrived of a file under a name that says so; nothing when nothing arrived. */
export function PartialDownload({ error, name }: { error: unknown; name: string }) {
  if (!(error instanceof BrokenDownload) || error.partial.size === 0) return null
  const { partial } = error
  return (
    <Button onClick={() => saveBlob(partial, `incomplete ${name}`)}>{downloadPartial(partial.size)}</Button>
  )
}
