/** The samples of a picture in rows, all of a pixel beside each other, and what they stand for. */
export interface Samples {
  values: ArrayLike<number>
  pixels: number
  perPixel: number
  bits: number
  format: 'unsigned' | 'signed' | 'float'
  /** As TIFF numbers them: PhotometricInterpretation. */
  model: number
  /** For pictures with a palette: all reds, all greens, all blues. */
  palette: ArrayLike<number> | undefined
  /** Of the first sample that isn't a colour: 1 has the colours multiplied by it, 2 hasn't. */
  alpha: 1 | 2 | undefined
  /** CMYK and no other set of inks. */
  isCmyk: boolean
}

export class UnknownColours extends Error {}

type Rgb = [red: number, green: number, blue: number]
type Convert = (at: number) => Rgb

const MODELS = {
  whiteIsZero: 0,
  blackIsZero: 1,
  rgb: 2,
  palette: 3,
  mask: 4,
  cmyk: 5,
  yCbCr: 6,
  lab: 8,
  iccLab: 9,
}
/** Samples that are colours; those after them may be transparency. */
const COLOURS: Partial<Record<number, number>> = { 0: 1, 1: 1, 2: 3, 3: 1, 4: 1, 5: 4, 6: 3, 8: 3, 9: 3 }

/** Whether colours are only near to those the picture was made with. */
export const isApproximate = (model: number): boolean =>
  model === MODELS.cmyk || model === MODELS.lab || model === MODELS.iccLab

interface Range {
  least: number
  most: number
}

/** What is shown black and white. Numbers without a fixed range use theirs. */
function rangeOf({ values, bits, format }: Samples): Range {
  if (format === 'unsigned') return { least: 0, most: 2 ** bits - 1 }
  if (format === 'signed') return { least: -(2 ** (bits - 1)), most: 2 ** (bits - 1) - 1 }
  let [least, most] = [0, 1]
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0
    if (!Number.isFinite(value)) continue
    if (value < least) least = value
    if (value > most) most = value
  }
  return { least, most }
}

const isWider = ({ least, most }: Range): boolean => least < 0 || most > 1

/** Whether values were spread over what a screen can show: measured heights, say, have no black and white of their own. */
export const isScaled = (samples: Samples): boolean =>
  samples.format === 'float'
    ? isWider(rangeOf(samples))
    : samples.format === 'signed' && samples.model !== MODELS.lab

/** Whether there is more to a pixel than its colour and its opacity. */
export const hasUnshownSamples = ({ model, perPixel, alpha }: Samples): boolean =>
  perPixel > (COLOURS[model] ?? perPixel) + (alpha === undefined ? 0 : 1)

/** From light to what a screen is sent. */
const encode = (light: number): number =>
  255 * (light <= 0.003_130_8 ? 12.92 * light : 1.055 * Math.max(0, light) ** (1 / 2.4) - 0.055)

const LAB_EDGE = 6 / 29
const unfold = (value: number): number =>
  value > LAB_EDGE ? value ** 3 : 3 * LAB_EDGE ** 2 * (value - 4 / 29)

/** From lightness (0 to 100) and the two colour axes, under the light of print (D50). */
function labToRgb(lightness: number, a: number, b: number): Rgb {
  const fy = (lightness + 16) / 116
  const x = 0.9642 * unfold(fy + a / 500)
  const y = unfold(fy)
  const z = 0.8251 * unfold(fy - b / 200)
  return [
    encode(3.1339 * x - 1.6169 * y - 0.4906 * z),
    encode(-0.9788 * x + 1.9161 * y + 0.0335 * z),
    encode(0.0719 * x - 0.229 * y + 1.4052 * z),
  ]
}

/** How each pixel becomes red, green and blue. Throws where that isn't known. */
function converterOf(samples: Samples): Convert {
  const { values, bits, model, palette, format } = samples
  const range = rangeOf(samples)
  const factor = 255 / (range.most - range.least || 1)
  const level = (at: number): number => ((values[at] ?? 0) - range.least) * factor
  const signed = (value: number): number => (value >= 2 ** (bits - 1) ? value - 2 ** bits : value)
  switch (model) {
    case MODELS.whiteIsZero:
      return (at) => [255 - level(at), 255 - level(at), 255 - level(at)]
    case MODELS.blackIsZero:
    case MODELS.mask:
      return (at) => [level(at), level(at), level(at)]
    case MODELS.rgb:
      return (at) => [level(at), level(at + 1), level(at + 2)]
    case MODELS.palette: {
      if (palette === undefined || palette.length < 3) throw new UnknownColours()
      const size = Math.floor(palette.length / 3)
      // Some programs write a palette of bytes where there should be words.
      const isBytes = Array.from(palette).every((value) => value < 256)
      const entry = (place: number): number => (palette[place] ?? 0) / (isBytes ? 1 : 257)
      return (at) => {
        const index = values[at] ?? 0
        return [entry(index), entry(size + index), entry(2 * size + index)]
      }
    }
    case MODELS.cmyk:
      if (!samples.isCmyk) throw new UnknownColours()
      return (at) => {
        const paper = 1 - level(at + 3) / 255
        return [(255 - level(at)) * paper, (255 - level(at + 1)) * paper, (255 - level(at + 2)) * paper]
      }
    case MODELS.yCbCr:
      return (at) => {
        const [y, blue, red] = [level(at), level(at + 1) - 128, level(at + 2) - 128]
        return [y + 1.402 * red, y - 0.344_14 * blue - 0.714_14 * red, y + 1.772 * blue]
      }
    case MODELS.lab: {
      if (format === 'float')
        return (at) => labToRgb(values[at] ?? 0, values[at + 1] ?? 0, values[at + 2] ?? 0)
      // The axes are signed whatever the file says of its samples; of words, the lower byte is a fraction.
      const unit = bits > 8 ? 256 : 1
      const axis = (at: number): number => signed(values[at] ?? 0) / unit
      const lightness = (at: number): number => (100 * (values[at] ?? 0)) / (2 ** bits - 1)
      return (at) => labToRgb(lightness(at), axis(at + 1), axis(at + 2))
    }
    case MODELS.iccLab: {
      const unit = bits > 8 ? 256 : 1
      const axis = (at: number): number => (values[at] ?? 0) / unit - 128
      return (at) =>
        labToRgb((100 * (values[at] ?? 0)) / (bits > 8 ? 0xff00 : 255), axis(at + 1), axis(at + 2))
    }
    default:
      throw new UnknownColours()
  }
}

/** Pixels for the screen: red, green, blue and opacity. Throws `UnknownColours`. */
export function toRgba(samples: Samples): Uint8ClampedArray<ArrayBuffer> {
  const { values, pixels, perPixel, bits, alpha, model } = samples
  const colours = COLOURS[model]
  // A colour model with fewer samples than it needs is another one.
  if (colours === undefined || perPixel < colours) throw new UnknownColours()
  const convert = converterOf(samples)
  const full = samples.format === 'float' ? 1 : 2 ** bits - 1
  const rgba = new Uint8ClampedArray(pixels * 4)
  for (let pixel = 0; pixel < pixels; pixel++) {
    const at = pixel * perPixel
    const [red, green, blue] = convert(at)
    const opacity = alpha === undefined ? 1 : (values[at + colours] ?? full) / full
    const divisor = alpha === 1 && opacity > 0 ? opacity : 1
    rgba[pixel * 4] = red / divisor
    rgba[pixel * 4 + 1] = green / divisor
    rgba[pixel * 4 + 2] = blue / divisor
    rgba[pixel * 4 + 3] = 255 * opacity
  }
  return rgba
}
