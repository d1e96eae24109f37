import { inflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readZipDirectory, unpackZip } from '../../../../src/lib/files/zip-directory.ts'
import { utf8 } from './source-file.ts'
import { deflatedSpaces, writeZip } from './zip-writer.ts'

const LIMITS = { entries: 10, unpacked: 10_000 }

/** The contents of an archive, entry by entry. */
async function unpack(archive: Uint8Array): Promise<string[]> {
  const entries = await unpackZip(Uint8Array.from(archive), LIMITS, () => true)
  return Array.from(entries.values(), ({ chunks }) => Buffer.concat(chunks).toString())
}

describe('an archive', () => {
  test('gives back what was put in, in its order', async () => {
    const archive = writeZip([
      { name: 'a.txt', data: utf8('first') },
      { name: 'folder/Zoë.txt', data: utf8('second '.repeat(100)) },
    ])
    expect(readZipDirectory(archive)).toMatchObject([
      { name: 'a.txt', unpacked: 5, method: 8, offset: 0 },
      { name: 'folder/Zoë.txt', unpacked: 700, method: 8 },
    ])
    expect(await unpack(archive)).toEqual(['first', 'second '.repeat(100)])
  })

  test('can be empty', () => {
    expect(readZipDirectory(writeZip([]))).toEqual([])
    expect(writeZip([])).toHaveLength(22)
  })

  test('can lie about the size of an entry', async () => {
    const archive = writeZip([
      { name: 'bomb', data: deflatedSpaces('<a>', 1, '</a>'), deflated: { claims: 40 } },
    ])
    expect(readZipDirectory(archive)).toMatchObject([{ name: 'bomb', unpacked: 40 }])
    await expect(unpack(archive)).rejects.toBeInstanceOf(Error)
  })

  test('has the checksum of each entry', () => {
    const archive = Buffer.from(writeZip([{ name: 'a', data: utf8('123456789') }]))
    // The check value of CRC-32 that every description of it gives.
    expect(archive.readUInt32LE(14)).toBe(0xcbf43926)
  })
})

describe('spaces deflated to be a bomb', () => {
  test('are small and unpack to the size that was wanted', () => {
    for (const before of ['<a>', '<p>', '<w:document><w:body><w:p>', 'ä'.repeat(500)]) {
      const packed = deflatedSpaces(before, 3, '</a>')
      expect(packed.length).toBeLessThan(10_000)
      const unpacked = String(inflateRawSync(packed))
      expect(unpacked).toHaveLength(3 * 1024 * 1024 + before.length + 4)
      expect(unpacked.trim()).toBe(unpacked)
      expect(unpacked.replaceAll(' ', '')).toBe(`${before}</a>`)
    }
  })
})
