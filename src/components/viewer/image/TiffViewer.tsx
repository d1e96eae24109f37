import { useState } from 'react'
import { announce } from '../../ui/announce.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { TOO_LARGE_TITLE } from '../messages.ts'
import {
  TIFF_CHAIN_BROKEN,
  TIFF_LOSSES,
  TIFF_PROBLEMS,
  TIFF_PROBLEM_TITLE,
  tiffCompression,
} from './messages.ts'
import { PreviewMessage } from '../PreviewMessage.tsx'
import { runInWorker } from '../run-in-worker.ts'
import { ToolbarGroup } from '../Toolbar.tsx'
import { useLoaded } from '../use-loaded.ts'
import { ViewerError } from '../ViewerError.tsx'
import { ViewerFrame } from '../ViewerFrame.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import { ImageStage } from './ImageStage.tsx'
import { tiffPageSchema } from './tiff-page.ts'
import type { TiffPage, TiffPicture } from './tiff-page.ts'

const startWorker = (): Worker => new Worker(new URL('tiff.worker.ts', import.meta.url), { type: 'module' })

interface Shown {
  /** From 0. */
  index: number
  page: TiffPage
}

/** TIFF, which browsers do not show: decoded in a worker, one page at a time. */
export default function TiffViewer({ file, name }: ViewerProps) {
  const [page, setPage] = useState(0)
  // Stays on the screen while the next page is decoded.
  const [shown, setShown] = useState<Shown>()
  const decoding = useLoaded(page, async (signal) => {
    const found = await runInWorker(startWorker(), { file, page }, { result: tiffPageSchema, signal })
    setShown({ index: page, page: found })
  })

  // A page that takes too long, or breaks its reader, leaves the way to the others.
  const hasFailed = decoding.step === 'failed'
  if (hasFailed && shown === undefined) return <ViewerError error={decoding.error} what="this picture" />
  if (shown === undefined) return <ViewerLoading label="Decoding picture" />
  const { pages, isChainBroken, picture, problem = 'damaged', compression } = shown.page

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
  const chain = isChainBroken ? [TIFF_CHAIN_BROKEN] : []
  if (hasFailed || picture === undefined) {
    return (
      <ViewerFrame toolbar={controls} omissions={chain}>
        {hasFailed ? (
          <ViewerError error={decoding.error} what="this page" />
        ) : (
          <PreviewMessage title={problem === 'too-large' ? TOO_LARGE_TITLE : TIFF_PROBLEM_TITLE}>
            <p>{compression === undefined ? TIFF_PROBLEMS[problem] : tiffCompression(compression)}</p>
          </PreviewMessage>
        )}
      </ViewerFrame>
    )
  }
  const { width, height, full, stretch, losses } = picture
  return (
    <ImageStage
      label={`Picture ${name}`}
      width={stretch < 1 ? width / stretch : width}
      height={stretch > 1 ? height * stretch : height}
      pixels={full}
      controls={controls}
      omissions={[...losses.map((loss) => TIFF_LOSSES[loss]), ...chain]}
    >
      <TiffCanvas picture={picture} label={`${name}, page ${shown.index + 1}`} />
    </ImageStage>
  )
}

function TiffCanvas({ picture, label }: { picture: TiffPicture; label: string }) {
  const { pixels, width, height } = picture
  const paint = (canvas: HTMLCanvasElement | null): void => {
    canvas?.getContext('2d')?.putImageData(new ImageData(pixels, width, height), 0, 0)
  }
  return <canvas ref={paint} width={width} height={height} role="img" aria-label={label} />
}
