import { useEffect, useState } from 'react'
import { imageSize } from '../../../lib/files/image-size.ts'
import type { ImageSize } from '../../../lib/files/image-size.ts'
import { TooLargeToShow } from '../run-in-worker.ts'
import { ViewerFailed } from '../ViewerFailed.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import { MOST_PIXELS } from './image-limits.ts'
import { ImageStage } from './ImageStage.tsx'

/** Headers with pictures of their own (EXIF previews, colour profiles) can be long. */
const HEAD_BYTES = 512 * 1024

interface Loaded {
  of: Blob
  url: string
  size: ImageSize
}

/** Decodes a picture into a URL, unless its header asks for more memory than a preview may take. */
async function load(file: Blob, mime: string): Promise<{ url: string; size: ImageSize }> {
  const claimed = imageSize(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()))
  if (claimed === undefined) throw new Error('The picture does not say how large it is.')
  if (claimed.width * claimed.height > MOST_PIXELS) throw new TooLargeToShow()
  // The type is the recognised one, never the label: a picture cannot become a page.
  const url = URL.createObjectURL(new Blob([file], { type: mime }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    // Turned as its EXIF note says.
    return { url, size: { width: image.naturalWidth, height: image.naturalHeight } }
  } catch (error) {
    URL.revokeObjectURL(url)
    throw error
  }
}

/** A picture the browser can show itself. */
export default function ImageViewer({ file, name, type }: ViewerProps) {
  const [mime = 'image/png'] = type.format.mimes
  const [loaded, setLoaded] = useState<Loaded>()
  const [failure, setFailure] = useState<{ of: Blob; error: unknown }>()

  useEffect(() => {
    let isOpen = true
    let url: string | undefined
    load(file, mime).then(
      (result) => {
        if (!isOpen) return URL.revokeObjectURL(result.url)
        url = result.url
        return setLoaded({ of: file, ...result })
      },
      (error: unknown) => {
        if (isOpen) setFailure({ of: file, error })
      },
    )
    return () => {
      isOpen = false
      if (url !== undefined) URL.revokeObjectURL(url)
    }
  }, [file, mime])

  if (failure?.of === file) return <ViewerFailed error={failure.error} what="this picture" />
  if (loaded?.of !== file) return <ViewerLoading label="Decoding the picture" />
  return (
    <ImageStage label={`Picture ${name}`} {...loaded.size}>
      <img src={loaded.url} alt={name} draggable={false} />
    </ImageStage>
  )
}
