import type { Rolldown } from 'vite'

/** The text of a style sheet of the build. */
export function styleText(
  file: string,
  outputs: readonly (Rolldown.OutputAsset | Rolldown.OutputChunk)[],
): string {
  const asset = outputs.find(({ fileName }) => fileName === file)
  if (asset?.type !== 'asset') throw new Error(`The build has no ${file}`)
  return typeof asset.source === 'string' ? asset.source : new TextDecoder().decode(asset.source)
}
