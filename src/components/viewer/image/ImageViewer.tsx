import { imageSize } from '../../../lib/files/image-size.ts'
import type { ImageSize } from '../../../lib/files/image-size.ts'
import { TooLargeToShow } from '../run-in-worker.ts'
import { useLoaded } from '../use-loaded.ts'
import { ViewerError } from '../ViewerError.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import { MOST_PIXELS } from './image-limits.ts'
import { ImageStage } from './ImageStage.tsx'

/** Headers with pictures of their own (EXIF previews, colour profiles) can be long. */
const HEAD_BYTES = 512 * 1024

/** Decodes a picture into a URL, unless its header asks for more memory than a preview may use. */
async function decode(
  file: Blob,
  mime: string,
  signal: AbortSignal,
): Promise<{ url: string; size: ImageSize }> {
  const claimed = imageSize(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()))
  if (claimed === undefined) throw new Error('The picture doesn’t say how large it is.')
  if (claimed.width * claimed.height > MOST_PIXELS) throw new TooLargeToShow()
  signal.throwIfAborted()
  // The type is the recognised one, never the label: a picture cannot become a page.
  const url = URL.createObjectURL(new Blob([file], { type: mime }))
  signal.addEventListener('abort', () => URL.revokeObjectURL(url))
  const image = new Image()
  image.src = url
  await image.decode()
  // Turned as its EXIF note says.
  return { url, size: { width: image.naturalWidth, height: image.naturalHeight } }
}

/** A picture the browser can show itself. */
export default function ImageViewer({ file, name, type }: ViewerProps) {
  const [mime = 'image/png'] = type.format.mimes
  const picture = useLoaded(file, (signal) => decode(file, mime, signal))
  if (picture.step === 'failed') return <ViewerError error={picture.error} what="this picture" />
  if (picture.step === 'loading') return <ViewerLoading label="Decoding picture" />
  const { url, size } = picture.result
  return (
    <ImageStage label={`Picture ${name}`} width={size.width} height={size.height}>
      <img src={url} alt={name} draggable={false} />
    </ImageStage>
  )
}
