import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { imageSize } from './image-size.ts'
import { prettyJson } from './pretty-json.ts'
import { prettyXml } from './pretty-xml.ts'
import { checkZip, readZipDirectory, TooLarge } from './zip-directory.ts'

describe('pretty printing', () => {
  it('JSON keeps every digit and the order of members', () => {
    expect(prettyJson('{"b":12345678901234567890.10,"a":[],"c":[1,{"d":"x, {y}: \\"z"}]}')).toBe(
      '{\n  "b": 12345678901234567890.10,\n  "a": [],\n  "c": [\n    1,\n    {\n      "d": "x, {y}: \\"z"\n    }\n  ]\n}',
    )
    expect(prettyJson('{a}')).toBe(undefined)
  })

  it('any JSON means the same afterwards', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(JSON.parse(prettyJson(text) ?? '')).toEqual(JSON.parse(text))
      }),
    )
  })

  it('XML gets a line for each element, and keeps text with its element', () => {
    expect(prettyXml('<?xml version="1.0"?><a b="x>y"><c>text</c><d/><e></e><!-- z --></a>')).toBe(
      '<?xml version="1.0"?>\n<a b="x>y">\n  <c>text</c>\n  <d/>\n  <e></e>\n  <!-- z -->\n</a>',
    )
    expect(prettyXml('<a></b></c>')).toBe(undefined)
    expect(prettyXml('<a><!-- never closed')).toBe(undefined)
  })

  it('gives up on what would become many times as long', () => {
    expect(prettyJson(`${'['.repeat(100)}${'1,'.repeat(400_000)}1${']'.repeat(100)}`)).toBe(undefined)
    expect(prettyXml(`${'<a>'.repeat(100)}${'<b/>'.repeat(300_000)}${'</a>'.repeat(100)}`)).toBe(undefined)
  })
})

describe('dimensions of images', () => {
  it('are read from headers', () => {
    const gif = new Uint8Array(Buffer.from('GIF89a\x30\x00\x20\x01', 'latin1'))
    expect(imageSize(gif)).toEqual({ width: 48, height: 288 })
    const png = new Uint8Array(24)
    png.set([0x89, 0x50, 0x4e, 0x47], 0)
    png.set([0, 0, 0xea, 0x60, 0, 0, 0, 9], 16)
    expect(imageSize(png)).toEqual({ width: 60_000, height: 9 })
  })

  it('of broken files are unknown, never an error', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => void imageSize(bytes)))
    expect(imageSize(Uint8Array.of(0xff, 0xd8, 0xff))).toBe(undefined)
  })
})

/** An archive of one entry, which may lie about its size. */
function archive(content: Uint8Array, claims = content.length): Uint8Array<ArrayBuffer> {
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(31)
  local.writeUInt32LE(0x04034b50)
  local.writeUInt16LE(1, 26)
  local.write('a', 30)
  const central = Buffer.alloc(47)
  central.writeUInt32LE(0x02014b50)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(claims, 24)
  central.writeUInt16LE(1, 28)
  central.write('a', 46)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(31 + packed.length, 16)
  return new Uint8Array(Buffer.concat([local, packed, central, end]))
}

describe('ZIP archives', () => {
  const limits = { entries: 10, unpacked: 100_000 }

  it('list what is inside', () => {
    expect(readZipDirectory(archive(new Uint8Array(500)))).toMatchObject([{ name: 'a', unpacked: 500 }])
    expect(readZipDirectory(new Uint8Array(100))).toBe(undefined)
  })

  it('within the limits pass', async () => {
    await expect(checkZip(archive(new Uint8Array(90_000)), limits)).resolves.toBe(undefined)
  })

  it('that unpack to more are refused, whether they say so or lie', async () => {
    await expect(checkZip(archive(new Uint8Array(200_000)), limits)).rejects.toBeInstanceOf(TooLarge)
    await expect(checkZip(archive(new Uint8Array(5_000_000), 10), limits)).rejects.toBeInstanceOf(TooLarge)
  })

  it('any bytes are read without an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readZipDirectory(bytes) ?? []).toBeInstanceOf(Array)
      }),
    )
  })
})
