import { bigEndian, concat, fromBase64 } from './bytes.ts'
import { onePagePdf, pdfStream } from './raw-pdf.ts'
import type { RawObject } from './raw-pdf.ts'

/** 32 × 32 pixels in JPEG 2000, left half #c02020, right half #2050c0; made once with OpenJPEG. */
const JPEG_2000 =
  '/0//UQAvAAAAAAAgAAAAIAAAAAAAAAAAAAAAIAAAACAAAAAAAAAAAAADDwEBDwEBDwEB/1IADAAAAAEBBQQEAAH/XAATQICIiJCI' +
  'iJCIiJCIiJCIiJD/ZAAlAAFDcmVhdGVkIGJ5IE9wZW5KUEVHIHZlcnNpb24gMi41LjD/kAAKAAAAAAE9AAH/k8f+DAYIgA/D/wAB' +
  'gAMqn8/8MAwAZH/B/0AAwAK8f8f+GAYAAfofz/xIDAXPH8D/AHAIIHHoyA+9w/8DBQAIE265My4swtd/x/4YEAABaF78pvN/P8D/' +
  'ANAXK59/1ezd+IK8D+izw/8DBwAXK59yseU5DWGTzmHKr8f+GCAAF9ehfR1Vdr79jp/dbvfzisD/AWAhbgegX2XZJMsToJKa4TPl' +
  'J0jifATnw/8DC4AhbgftiC8i2AAAMI/vWBukr8Hy/CZRL8f+GD4AIhoJ7Yfg9sntvmFTREBzCtkGh7fvfL/RiXMAdcuwy8D/APA1' +
  '8j+raghDQAAMEX9VJB/D/wMJgDXyP6qwiNhIS+K6ADCQgeRjCQfH/hgwADaeQatbKpg9B5CXJakBhHyRkNaGkuohH//Z'

const SIDE = 64

function bytesOfBits(bits: string): Uint8Array {
  const whole = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0')
  return Uint8Array.from((whole.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** Left half white, right half black, in the code of fax machines (ITU-T T.6): each line is like the first. */
function faxedHalves(): Uint8Array {
  const [horizontal, white32, black32] = ['001', '00011011', '000001101010']
  const sameAgain = '11'
  const endOfBlock = '000000000001'.repeat(2)
  return bytesOfBits(horizontal + white32 + black32 + sameAgain.repeat(SIDE - 1) + endOfBlock)
}

/** A segment of a JBIG2 stream (ITU-T T.88, 7.2), belonging to page 1 and referring to no other. */
function segment(number: number, type: number, data: Uint8Array): Uint8Array {
  return Uint8Array.of(...bigEndian(number), type, 0, 1, ...bigEndian(data.length), ...data)
}

const [PAGE_INFORMATION, GENERIC_REGION] = [48, 38] as const

function jbig2(): Uint8Array {
  const page = Uint8Array.of(...bigEndian(SIDE, SIDE, 0, 0), 0, 0, 0)
  // The last byte: coded as by a fax machine.
  const region = Uint8Array.of(...bigEndian(SIDE, SIDE, 0, 0), 0, 1)
  return concat(segment(0, PAGE_INFORMATION, page), segment(1, GENERIC_REGION, concat(region, faxedHalves())))
}

/** A line of words and below it the picture, 200 points square, 20 from the left and the bottom of 400 × 300. */
const pictured = (words: string, picture: RawObject): Uint8Array =>
  onePagePdf({
    words,
    resources: '/XObject << /Im0 6 0 R >>',
    drawing: 'q 200 0 0 200 20 20 cm /Im0 Do Q',
    more: [picture],
  })

const image = (side: number, more: string): string =>
  `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} ${more} `

/** As archives keep colour scans. */
export const jpeg2000Pdf = (): Uint8Array =>
  pictured(
    'A picture in JPEG 2000',
    pdfStream(
      fromBase64(JPEG_2000),
      image(32, '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /JPXDecode'),
    ),
  )

/** As scanners write black and white. */
export const jbig2Pdf = (): Uint8Array =>
  pictured(
    'A picture in JBIG2',
    pdfStream(jbig2(), image(SIDE, '/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode')),
  )
