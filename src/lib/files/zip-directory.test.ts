import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readZipDirectory, TooLarge, unpackZip } from './zip-directory.ts'

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

const limits = { entries: 10, unpacked: 100_000 }

it('an archive lists what is inside', () => {
  expect(readZipDirectory(archive(new Uint8Array(500)))).toMatchObject([{ name: 'a', unpacked: 500 }])
  expect(readZipDirectory(new Uint8Array(100))).toBe(undefined)
})

const unpack = (bytes: Uint8Array<ArrayBuffer>) => unpackZip(bytes, limits, () => true)

it('an archive within the limits passes', async () => {
  const [entry] = (await unpack(archive(new Uint8Array(90_000)))).values()
  expect(entry?.chunks.reduce((sum, { length }) => sum + length, 0)).toBe(90_000)
})

it('an archive that unpacks to more is refused, whether it says so or lies', async () => {
  await expect(unpack(archive(new Uint8Array(200_000)))).rejects.toBeInstanceOf(TooLarge)
  await expect(unpack(archive(new Uint8Array(5_000_000), 10))).rejects.toBeInstanceOf(TooLarge)
})

it('any bytes are read without an error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(readZipDirectory(bytes) ?? []).toBeInstanceOf(Array)
    }),
  )
})
