import { useState } from 'react'
import { imageSize } from '../../../lib/files/image-size.ts'
import type { ImageSize } from '../../../lib/files/image-size.ts'
import type { PictureState } from '../../../lib/files/picture-state.ts'
import { webpOrientation } from '../../../lib/files/webp-orientation.ts'
import { Button } from '../../ui/Button.tsx'
import { TOO_LARGE_TITLE } from '../messages.ts'
import { DAMAGED_PICTURE, LARGE_PICTURE, UNCHECKED_PICTURE } from './messages.ts'
import { PreviewMessage } from '../PreviewMessage.tsx'
import { runInWorker, TooLargeToShow } from '../run-in-worker.ts'
import { useLoaded } from '../use-loaded.ts'
import { ViewerError } from '../ViewerError.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import { MOST_PIXELS } from './image-limits.ts'
import { ImageStage } from './ImageStage.tsx'
import { pictureStateSchema } from './picture-state-schema.ts'
import { isSideways } from './turn-pixels.ts'

interface Decoded extends PictureState {
  url: string
  image: HTMLImageElement
  size: ImageSize
  /** From 1 to 8, as EXIF counts; 1 where the browser has turned it already. */
  orientation: number
}

const startWorker = (): Worker =>
  new Worker(new URL('picture.worker.ts', import.meta.url), { type: 'module' })

/** What the browser doesn't say of a picture. One that keeps the worker busy is shown all the same. */
const stateOf = (file: Blob, signal: AbortSignal): Promise<PictureState> =>
  runInWorker(startWorker(), file, { result: pictureStateSchema, signal }).catch(() => ({
    isDamaged: false,
    isUnchecked: true,
    isAnimated: false,
  }))

/** Decodes a picture into a URL, unless its header asks for more memory than a preview may use. */
async function decode(file: Blob, mime: string, signal: AbortSignal): Promise<Decoded> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const claimed = imageSize(bytes)
  if (claimed === undefined) throw new Error('The picture doesn’t say how large it is.')
  if (claimed.width * claimed.height > MOST_PIXELS) throw new TooLargeToShow()
  signal.throwIfAborted()
  // The type is the recognised one, never the label: a picture cannot become a page.
  const picture = new Blob([file], { type: mime })
  const finding = stateOf(picture, signal)
  const url = URL.createObjectURL(picture)
  signal.addEventListener('abort', () => URL.revokeObjectURL(url))
  const image = new Image()
  image.src = url
  await image.decode().catch(async (error: unknown) => {
    const { isDamaged } = await finding
    // Browsers show what is there of a picture that is cut off, and say that it can't be decoded.
    if (!isDamaged || image.naturalWidth === 0) throw error
  })
  const state = await finding
  // Turned as its EXIF note says, but for WebP.
  const size = { width: image.naturalWidth, height: image.naturalHeight }
  const noted = state.isAnimated ? 1 : webpOrientation(bytes)
  const isTurned = isSideways(noted) && size.width === claimed.height && size.height === claimed.width
  return { ...state, url, image, size, orientation: isTurned && size.width !== size.height ? 1 : noted }
}

/** Whether the reader has asked for less movement. */
const prefersStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** A picture the browser can show itself. */
export default function ImageViewer({ file, name, type }: ViewerProps) {
  const [mime = 'image/png'] = type.format.mimes
  const picture = useLoaded(file, (signal) => decode(file, mime, signal))
  const [isStill, setStill] = useState(prefersStill)
  if (picture.step === 'failed' && picture.error instanceof TooLargeToShow) {
    return (
      <PreviewMessage title={TOO_LARGE_TITLE}>
        <p>{LARGE_PICTURE}</p>
      </PreviewMessage>
    )
  }
  if (picture.step === 'failed') return <ViewerError error={picture.error} what="this picture" />
  if (picture.step === 'loading') return <ViewerLoading label="Decoding picture" />
  const { url, image, size, orientation, isAnimated, isDamaged, isUnchecked } = picture.result
  const shown = isSideways(orientation) ? { width: size.height, height: size.width } : size
  const isPainted = (isAnimated && isStill) || orientation !== 1
  const controls = isAnimated && (
    <Button look="quiet" onClick={() => setStill(!isStill)}>
      {isStill ? 'Play' : 'Pause'}
    </Button>
  )
  return (
    <ImageStage
      label={`Picture ${name}`}
      width={shown.width}
      height={shown.height}
      controls={controls}
      omissions={isDamaged ? [DAMAGED_PICTURE] : isUnchecked ? [UNCHECKED_PICTURE] : []}
    >
      {isPainted ? (
        <StillPicture image={image} size={size} orientation={orientation} name={name} />
      ) : (
        <img src={url} alt={name} draggable={false} />
      )}
    </ImageStage>
  )
}

interface StillPictureProps {
  image: HTMLImageElement
  size: ImageSize
  orientation: number
  name: string
}

/** Where the axes of the picture lead on the canvas, by its eight orientations. */
const AXES: Partial<Record<number, readonly [number, number, number, number]>> = {
  2: [-1, 0, 0, 1],
  3: [-1, 0, 0, -1],
  4: [1, 0, 0, -1],
  5: [0, 1, 1, 0],
  6: [0, 1, -1, 0],
  7: [0, -1, -1, 0],
  8: [0, -1, 1, 0],
}

/** One frame of a picture, turned as it is meant to be seen. */
function StillPicture({ image, size, orientation, name }: StillPictureProps) {
  const [width, height] = isSideways(orientation) ? [size.height, size.width] : [size.width, size.height]
  const [a, b, c, d] = AXES[orientation] ?? [1, 0, 0, 1]
  const paint = (canvas: HTMLCanvasElement | null): void => {
    const context = canvas?.getContext('2d')
    context?.setTransform(a, b, c, d, a + c < 0 ? width : 0, b + d < 0 ? height : 0)
    context?.drawImage(image, 0, 0)
  }
  return <canvas ref={paint} width={width} height={height} role="img" aria-label={name} />
}
