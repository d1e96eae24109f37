export const LARGE_PICTURE =
  'This picture has more pixels than a preview can show. Download the file and open it in an image program.'
export const TIFF_PROBLEM_TITLE = 'Couldn’t show this page'
export const TIFF_PROBLEMS = {
  damaged: 'This page is damaged.',
  'colour-model': 'This page has colours of a kind this preview can’t show. Download the file to see it.',
  compression: 'This page is compressed in a way this preview doesn’t support. Download the file to see it.',
  'too-large':
    'This page has more pixels than a preview can show. Download the file and open it in an image program.',
} as const
/** Compressions of TIFF that are named, by their number there. */
const TIFF_COMPRESSIONS: Partial<Record<number, string>> = {
  34_712: 'JPEG 2000',
  34_887: 'LERC',
  34_925: 'LZMA',
  50_000: 'Zstandard',
  50_001: 'WebP',
  50_002: 'JPEG XL',
}
export const tiffCompression = (number: number): string => {
  const name = TIFF_COMPRESSIONS[number]
  return name === undefined
    ? TIFF_PROBLEMS.compression
    : `This page is compressed with ${name}, which this preview doesn’t support. Download the file and open it in an image program such as GIMP.`
}
export const DAMAGED_PICTURE = 'This picture is damaged: part of it is missing or wrong.'
export const UNCHECKED_PICTURE =
  'This picture is stored in a way we can’t check, so we can’t tell whether part of it is missing or wrong.'
export const TIFF_LOSSES = {
  'approximate-colours': 'Colours are approximate: this picture was made for print.',
  'scaled-values': 'Brightness is adjusted to fit the screen.',
  'doubtful-order':
    'Programs read this picture in different ways, so its brightness may be wrong. Compare it with the program that made it.',
  'cut-off': 'This picture is damaged: the file ends too early.',
  damaged: DAMAGED_PICTURE,
  reduced:
    'This picture is shown in fewer pixels than it has, so fine lines may be pale. Download the file to see every detail.',
  'unshown-channels':
    'This picture has channels besides its colours, such as a mask or transparency. They aren’t shown.',
} as const
export const TIFF_CHAIN_BROKEN = 'This file is damaged. There may be more pages, which can’t be shown.'
