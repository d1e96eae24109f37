import { useState } from 'react'
import { imageSize } from '../../../lib/files/image-size.ts'
import type { ImageSize } from '../../../lib/files/image-size.ts'
import { pictureState } from '../../../lib/files/picture-state.ts'
import type { PictureState } from '../../../lib/files/picture-state.ts'
import { Button } from '../../ui/Button.tsx'
import { DAMAGED_PICTURE } from '../messages.ts'
import { TooLargeToShow } from '../run-in-worker.ts'
import { useLoaded } from '../use-loaded.ts'
import { ViewerError } from '../ViewerError.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import { MOST_PIXELS } from './image-limits.ts'
import { ImageStage } from './ImageStage.tsx'

interface Decoded extends PictureState {
  url: string
  image: HTMLImageElement
  size: ImageSize
}

/** Decodes a picture into a URL, unless its header asks for more memory than a preview may use. */
async function decode(file: Blob, mime: string, signal: AbortSignal): Promise<Decoded> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const claimed = imageSize(bytes)
  if (claimed === undefined) throw new Error('The picture doesn’t say how large it is.')
  if (claimed.width * claimed.height > MOST_PIXELS) throw new TooLargeToShow()
  signal.throwIfAborted()
  const state = pictureState(bytes)
  // The type is the recognised one, never the label: a picture cannot become a page.
  const url = URL.createObjectURL(new Blob([file], { type: mime }))
  signal.addEventListener('abort', () => URL.revokeObjectURL(url))
  const image = new Image()
  image.src = url
  await image.decode().catch((error: unknown) => {
    // Browsers show what is there of a picture that is cut off, and say that it can't be decoded.
    if (!state.isDamaged || image.naturalWidth === 0) throw error
  })
  // Turned as its EXIF note says.
  return { ...state, url, image, size: { width: image.naturalWidth, height: image.naturalHeight } }
}

/** Whether the reader has asked for less movement. */
const prefersStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** A picture the browser can show itself. */
export default function ImageViewer({ file, name, type }: ViewerProps) {
  const [mime = 'image/png'] = type.format.mimes
  const picture = useLoaded(file, (signal) => decode(file, mime, signal))
  const [isStill, setStill] = useState(prefersStill)
  if (picture.step === 'failed') return <ViewerError error={picture.error} what="this picture" />
  if (picture.step === 'loading') return <ViewerLoading label="Decoding picture" />
  const { url, image, size, isAnimated, isDamaged } = picture.result
  const controls = isAnimated && (
    <Button look="quiet" onClick={() => setStill(!isStill)}>
      {isStill ? 'Play' : 'Pause'}
    </Button>
  )
  return (
    <ImageStage
      label={`Picture ${name}`}
      width={size.width}
      height={size.height}
      controls={controls}
      omissions={isDamaged ? [DAMAGED_PICTURE] : []}
    >
      {isAnimated && isStill ? (
        <StillPicture image={image} size={size} name={name} />
      ) : (
        <img src={url} alt={name} draggable={false} />
      )}
    </ImageStage>
  )
}

interface StillPictureProps {
  image: HTMLImageElement
  size: ImageSize
  name: string
}

/** One frame of a picture that moves. */
function StillPicture({ image, size, name }: StillPictureProps) {
  const paint = (canvas: HTMLCanvasElement | null): void => {
    canvas?.getContext('2d')?.drawImage(image, 0, 0)
  }
  return <canvas ref={paint} width={size.width} height={size.height} role="img" aria-label={name} />
}
