import { describe, expect, it } from 'vitest'
import { isJpegDamaged, jpegState } from './jpeg-walk.ts'

const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))

/** One picture of 40 by 24 points, as an encoder writes it in three ways. */
const PICTURES = {
  'in one scan': bytesOf(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19i' +
      'Z2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj' +
      'Y2NjY2NjY2P/wAARCAAYACgDASIAAhEBAxEB/8QAGQAAAgMBAAAAAAAAAAAAAAAAAAQDBQYB/8QAMRAAAgEDAgEICgMAAAAAAAAA' +
      'AQIDAAQREiEFFCIxMkFRscEGJTNCUmFicZHRoaLh/8QAFwEBAQEBAAAAAAAAAAAAAAAAAwIABP/EACcRAQABAwEGBwEAAAAAAAAA' +
      'AAECAAMRMQQSISJBkRMyUWGhsdFx/9oADAMBAAIRAxEAPwDPWlsI7ZiQNxpA+9aThltpt0XAy7AYPd0/qqURPqhiDt8RHh51fQGW' +
      'IOyEkwRFgG6M4z+q20wgnkabbF3dw9o99fikLK39WPEAPYux2+kgedMcn1XPDIwBzA+du06f8qK2E3I7hkdhpAj37iQD4mmbJtd5' +
      'bEmQ6FaQ5Puk7D+tFO3DK+G9fqouLKcnPBXtE/cUtYoqT2kzAskKucAb4AUkeNFcijlTgiyanLGCbfUc5IAz/NFIbFZvqyg8P2kg' +
      '2pc10Vcvy0tbCR7x2Y4CnG/YBVos8kHCby6YasoRgnHW2G+PnRRSXIrIGTqdWjuvPH+rS0CvH6NXJJ6QigbdrCpXdrWSF2OQIAzA' +
      'AZwCxOPxRRUkZKjJ1er6FFgxKPt94zUTySmCG05ulbV5ervuCPKiiimtkjST3a67MRnLhX//2Q==',
  ),
  'in passes': bytesOf(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19i' +
      'Z2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj' +
      'Y2NjY2NjY2P/wgARCAAYACgDASIAAhEBAxEB/8QAGAABAQEBAQAAAAAAAAAAAAAAAAMCBAX/xAAXAQEAAwAAAAAAAAAAAAAAAAAC' +
      'AAED/9oADAMBAAIQAxAAAAHzvS4u+OFMVBkEpdQjPRRyHr//xAAgEAACAQMEAwAAAAAAAAAAAAABAhEAAxIEEyIyISMx/9oACAEB' +
      'AAEFAlWFtrxRfXjyT7FCRSzgncA7KznJFoeNN1MmP//EAB4RAAIBAwUAAAAAAAAAAAAAAAABAgMhMRESUYHw/9oACAEDAQE/Aa2N' +
      'OiV2/YFtd5Eso5RBXZ//xAAdEQACAQQDAAAAAAAAAAAAAAAAAQIDETFREyFS/9oACAECAQE/AaiWhxXk4YTyiS7yWeyN9n//xAAf' +
      'EAACAQQCAwAAAAAAAAAAAAAAAQIQEVFhA3ExYpH/2gAIAQEABj8CpbRxoi8CR0iXwj5yX06TkSF0KPrc/8QAIRABAAICAAYDAAAA' +
      'AAAAAAAAAQARIVExQWGBocGRsfD/2gAIAQEAAT8huPiVA2zJ6r4mWlfqEH5C+pa7nczE3ZmUFxCvQHs/EAbN75Yl5Qbc4+4XsDzF' +
      'WvW+Y8D0Pgn/2gAMAwEAAgADAAAAEPC8/wB4P//EAB0RAQACAgIDAAAAAAAAAAAAAAEAESGRYaExsdH/2gAIAQMBAT8QTh4289RK' +
      'rwrofajxKrb2x7llFcHurgOKf//EAB0RAQACAgIDAAAAAAAAAAAAAAEAMRFBIVGRsdH/2gAIAQIBAT8QeXmauW/UGqvH2IgVZtgi' +
      'irdvRAKXln//xAAjEAEAAgEDAwUBAAAAAAAAAAABESEAMUFRYbHBcYGRodHx/9oACAEBAAE/EDUhZA9crIkiHjX8yrhqq6g85Rgr' +
      'Ot3+MFxUwFwCTvhGeYdvOM2quDRMT+YYDQLcKD3cmqqYl3NGJuKulMoE/eFUgUXsGChZkLHAuOuNa6hFbjHCkCAEwKY+Mb70NYnj' +
      'P//Z',
  ),
  'in parts that begin again': bytesOf(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19i' +
      'Z2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj' +
      'Y2NjY2NjY2P/wAARCAAYACgDASIAAhEBAxEB/8QAGQABAAMBAQAAAAAAAAAAAAAAAAMEBQYB/8QAMRAAAgEDAgEICgMAAAAAAAAA' +
      'AQIDAAQREiEFFCIxMkFRscEGJTNCUmFicZHRoaLh/8QAGAEBAAMBAAAAAAAAAAAAAAAAAwABAgT/xAAnEQEAAQMBBgcBAAAAAAAA' +
      'AAABAgADETEEEiEiQZETMlFhobHRcf/dAAQAAv/aAAwDAQACEQMRAD8A560thHbMSBuNIH3rpOGW2m3RcDLsBg93T+qxRE+qGIO3' +
      'xEeHnW9AZYg7ISTBEWAbozjP6qbTCCeRptsXd3D2j31+KoWVv6seIAexdjt9JA86scn1XPDIwBzA+du06f8AKithNyO4ZHYaQI9+' +
      '4kA+JqzZNrvLYkyHQrSHJ90nYf1op24ZXw3r9Vi4spyc8Fe0T9xX/9CKxRUntJmBZIVc4A3wApI8aV5FHKnBFk1OWME2+o5yQBn+' +
      'aVRsVm+rKDw/aeDalzXRVy/LVa2Ej3jsxwFON+wCtRZ5IOE3l0w1ZQjBOOtsN8fOlKS5FZAydTq0d154/wBWv//RjgV4/Rq5JPSE' +
      'UDbtYVK7tayQuxyBAGYADOAWJx+KUqyMlRk6vV9Cs4MSj7feM1E8kpghtObpW1eXq77gjypSlNbJGknu112YjOXCv//Z',
  ),
}

const END = [0xff, 0xd9]
/** Where the data of the first scan begins. */
function dataOf(bytes: Uint8Array): number {
  const scan = bytes.findIndex((byte, at) => byte === 0xff && bytes[at + 1] === 0xda)
  return scan + 2 + (bytes[scan + 3] ?? 0)
}
const cutAt = (bytes: Uint8Array, at: number): Uint8Array =>
  Uint8Array.from([...bytes.subarray(0, at), ...END])

describe.each(Object.entries(PICTURES))('a picture %s', (_, bytes) => {
  it('is whole as it was written, also with something after its end', () => {
    expect(isJpegDamaged(bytes)).toBe(false)
    expect(isJpegDamaged(Uint8Array.from([...bytes, 1, 2, 3]))).toBe(false)
  })

  it.each([0, 0.2, 0.5, 0.9])(
    'is damaged when %d of its data is all there is, with a mark of its end',
    (part) => {
      const from = dataOf(bytes)
      expect(isJpegDamaged(cutAt(bytes, from + Math.floor((bytes.length - from) * part)))).toBe(true)
    },
  )

  it('is damaged without the mark of its end', () => {
    expect(isJpegDamaged(bytes.subarray(0, bytes.length - 2))).toBe(true)
  })

  it('is damaged when a piece in the middle is missing', () => {
    const middle = dataOf(bytes) + 60
    expect(
      isJpegDamaged(Uint8Array.from([...bytes.subarray(0, middle), ...bytes.subarray(middle + 40)])),
    ).toBe(true)
  })
})

it('one that is coded in a rarer way isn’t called damaged', () => {
  const arithmetic = PICTURES['in one scan'].slice()
  const frame = arithmetic.findIndex((byte, at) => byte === 0xff && arithmetic[at + 1] === 0xc0)
  arithmetic[frame + 1] = 0xc9
  expect(isJpegDamaged(arithmetic)).toBe(false)
  expect(jpegState(arithmetic)).toBe('unchecked')
})

describe.each(Object.entries(PICTURES))('a picture %s whose data was changed', (_, bytes) => {
  it('is damaged when its codes end too early', () => {
    const end = bytes.length - 2
    const twice = Uint8Array.from([...bytes.subarray(0, end), ...bytes.subarray(end - 40, end), ...END])
    expect(isJpegDamaged(twice)).toBe(true)
  })

  it('is whole with bytes that fill it up to whole words', () => {
    const end = bytes.length - 2
    expect(isJpegDamaged(Uint8Array.from([...bytes.subarray(0, end), 0, 0, 0, ...END]))).toBe(false)
    expect(isJpegDamaged(Uint8Array.from([...bytes.subarray(0, end), 0xff, 0xff, ...END]))).toBe(false)
  })

  it('is damaged more often than not when a run of it is zero', () => {
    const from = dataOf(bytes)
    const places = Array.from(
      { length: 20 },
      (__, at) => from + Math.floor(((bytes.length - from - 24) * at) / 20),
    )
    const found = places.filter((at) => isJpegDamaged(bytes.slice().fill(0, at, at + 20)))
    expect(found.length).toBeGreaterThan(10)
  })
})

it('what is no JPEG at all, or ends in a head, is damaged', () => {
  expect(isJpegDamaged(new Uint8Array(0))).toBe(true)
  expect(isJpegDamaged(PICTURES['in passes'].subarray(0, 30))).toBe(true)
})
