import type { GeoTIFFImage } from 'geotiff'
import * as z from 'zod/mini'

/** A number, or the first of several: a file can write either. */
const numberOf = (value: unknown, otherwise: number): number => {
  const first: unknown = isList(value) ? value[0] : value
  return typeof first === 'number' && Number.isFinite(first) ? first : otherwise
}
const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value)

export const listOf = (value: unknown): number[] => {
  const list: unknown[] = isList(value) ? Array.from(value) : value === undefined ? [] : [value]
  return z.array(z.number()).safeParse(list).data ?? []
}

/** A fraction is written as two numbers. */
const fractionOf = (value: unknown): number => {
  const [over, under] = listOf(value)
  return over === undefined ? 0 : over / (under ?? 1)
}

/** What the directory of a page says of its picture, with what TIFF assumes where it says nothing. */
export interface TiffTags {
  width: number
  height: number
  compression: number
  model: number
  bits: number
  perPixel: number
  format: number
  fillOrder: number
  predictor: number
  orientation: number
  alpha: number | undefined
  inkSet: number
  palette: number[] | undefined
  /** Of the brightness to that of the colours, across and down. */
  subsampling: number[]
  rowsPerStrip: number
  /** Present when the page is in tiles and not in strips. */
  tile: { width: number; height: number } | undefined
  offsets: number[]
  counts: number[]
  faxOptions: number
  /** Where JPEG as TIFF had it first says its file is. */
  oldJpeg: { offset: number; length: number | undefined } | undefined
  /** How much higher a pixel is than wide. */
  stretch: number
}

/** Faxes are squashed by half at most; anything beyond is a mistake in the file. */
const GREATEST_STRETCH = 4
const LEAST_STRETCH = 1.02

function stretchOf(across: number, down: number): number {
  if (!(across > 0 && down > 0)) return 1
  const stretch = across / down
  const strength = Math.max(stretch, 1 / stretch)
  return strength < LEAST_STRETCH || strength > GREATEST_STRETCH ? 1 : stretch
}

/** Small values stand in the directory itself, others are read from elsewhere in the file. */
export async function readTags(image: GeoTIFFImage): Promise<TiffTags> {
  const { fileDirectory } = image
  const value = async (name: Parameters<typeof fileDirectory.hasTag>[0]): Promise<unknown> =>
    fileDirectory.hasTag(name) ? fileDirectory.loadValue(name) : undefined
  const one = async (name: Parameters<typeof value>[0], otherwise: number) =>
    numberOf(await value(name), otherwise)
  const bits = await one('BitsPerSample', 1)
  const perPixel = await one('SamplesPerPixel', 1)
  const model = await one('PhotometricInterpretation', perPixel >= 3 ? 2 : 0)
  const extra = await value('ExtraSamples')
  const palette = await value('ColorMap')
  const isTiled = fileDirectory.hasTag('TileOffsets')
  const height = await one('ImageLength', 0)
  const jpegOffset = await one('JPEGInterchangeFormat', 0)
  const jpegLength = await one('JPEGInterchangeFormatLngth', 0)
  return {
    width: await one('ImageWidth', 0),
    height,
    compression: await one('Compression', 1),
    model,
    bits,
    perPixel,
    format: await one('SampleFormat', 1),
    fillOrder: await one('FillOrder', 1),
    predictor: await one('Predictor', 1),
    orientation: await one('Orientation', 1),
    alpha: extra === undefined ? undefined : numberOf(extra, 0),
    inkSet: await one('InkSet', 1),
    palette: palette === undefined ? undefined : listOf(palette),
    subsampling: listOf((await value('YCbCrSubSampling')) ?? [2, 2]),
    rowsPerStrip: Math.min(height, await one('RowsPerStrip', height)),
    tile: isTiled ? { width: await one('TileWidth', 0), height: await one('TileLength', 0) } : undefined,
    offsets: listOf(await value(isTiled ? 'TileOffsets' : 'StripOffsets')),
    counts: listOf(await value(isTiled ? 'TileByteCounts' : 'StripByteCounts')),
    faxOptions: await one('T4Options', 0),
    oldJpeg: jpegOffset > 0 ? { offset: jpegOffset, length: jpegLength || undefined } : undefined,
    stretch: stretchOf(fractionOf(await value('XResolution')), fractionOf(await value('YResolution'))),
  }
}
