import { useState } from 'react'
import { announce } from '../../ui/announce.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { runInWorker } from '../run-in-worker.ts'
import { ToolbarGroup } from '../Toolbar.tsx'
import { useLoaded } from '../use-loaded.ts'
import { ViewerError } from '../ViewerError.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import { ImageStage } from './ImageStage.tsx'
import { tiffPageSchema } from './tiff-page.ts'
import type { TiffPage } from './tiff-page.ts'

const startWorker = (): Worker => new Worker(new URL('tiff.worker.ts', import.meta.url), { type: 'module' })

/** TIFF, which browsers do not show: decoded in a worker, one page at a time. */
export default function TiffViewer({ file, name }: ViewerProps) {
  const [page, setPage] = useState(0)
  // Stays on the screen while the next page is decoded.
  const [shown, setShown] = useState<TiffPage>()
  const decoding = useLoaded(page, async (signal) =>
    setShown(await runInWorker(startWorker(), { file, page }, { result: tiffPageSchema, signal })),
  )

  if (decoding.step === 'failed') return <ViewerError error={decoding.error} what="this picture" />
  if (shown === undefined) return <ViewerLoading label="Decoding picture" />
  const { pages, width, height } = shown

  function goTo(next: number) {
    const wanted = Math.min(pages - 1, Math.max(0, next))
    setPage(wanted)
    announce(`Page ${wanted + 1} of ${pages}`)
  }

  const controls = pages > 1 && (
    <ToolbarGroup>
      <IconButton icon="left" label="Previous page" onClick={() => goTo(page - 1)} />
      Page {page + 1} / {pages}
      <IconButton icon="right" label="Next page" onClick={() => goTo(page + 1)} />
    </ToolbarGroup>
  )
  return (
    <ImageStage label={`Picture ${name}`} width={width} height={height} controls={controls}>
      <TiffCanvas page={shown} label={`${name}, page ${page + 1}`} />
    </ImageStage>
  )
}

function TiffCanvas({ page, label }: { page: TiffPage; label: string }) {
  const paint = (canvas: HTMLCanvasElement | null): void => {
    canvas?.getContext('2d')?.putImageData(new ImageData(page.pixels, page.width, page.height), 0, 0)
  }
  return <canvas ref={paint} width={page.width} height={page.height} role="img" aria-label={label} />
}
