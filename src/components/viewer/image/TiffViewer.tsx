import { useEffect, useRef, useState } from 'react'
import { announce } from '../../ui/announce.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { runInWorker } from '../run-in-worker.ts'
import { ViewerFailed } from '../ViewerFailed.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import styles from '../viewer.module.css'
import { ImageStage } from './ImageStage.tsx'
import type { TiffPage } from './tiff.worker.ts'

const startWorker = (): Worker => new Worker(new URL('tiff.worker.ts', import.meta.url), { type: 'module' })

interface TiffState {
  of: Blob
  shown?: TiffPage
  error?: unknown
}

/** TIFF, which browsers do not show: decoded in a worker, one page at a time. */
export default function TiffViewer({ file, name }: ViewerProps) {
  const [page, setPage] = useState(0)
  const [state, setState] = useState<TiffState>({ of: file })
  const canvas = useRef<HTMLCanvasElement>(null)

  useEffect(() => {
    const closing = new AbortController()
    runInWorker<TiffPage>(startWorker(), { file, page }, { signal: closing.signal }).then(
      (shown) => setState({ of: file, shown }),
      (error: unknown) => {
        if (!closing.signal.aborted) setState({ of: file, error })
      },
    )
    return () => closing.abort()
  }, [file, page])

  const shown = state.of === file ? state.shown : undefined
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (shown && context) context.putImageData(new ImageData(shown.pixels, shown.width, shown.height), 0, 0)
  }, [shown])

  if (state.of === file && state.error !== undefined)
    return <ViewerFailed error={state.error} what="this picture" />
  if (shown === undefined) return <ViewerLoading label="Decoding the picture" />

  function turnTo(next: number) {
    setPage(next)
    announce(`Page ${next + 1} of ${shown?.pages ?? 1}`)
  }

  const controls = shown.pages > 1 && (
    <span className={styles['group']}>
      <IconButton icon="left" label="Previous page" onClick={() => turnTo(Math.max(0, page - 1))} />
      Page {page + 1} / {shown.pages}
      <IconButton
        icon="right"
        label="Next page"
        onClick={() => turnTo(Math.min(shown.pages - 1, page + 1))}
      />
    </span>
  )
  return (
    <ImageStage label={`Picture ${name}`} width={shown.width} height={shown.height} controls={controls}>
      <canvas
        ref={canvas}
        width={shown.width}
        height={shown.height}
        role="img"
        aria-label={`${name}, page ${page + 1}`}
      />
    </ImageStage>
  )
}
