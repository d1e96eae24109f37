import { zlibSync } from 'fflate'
import { concat, fromHex } from '../server/emulator/attachments/files/bytes.ts'
import { gifFile, jpegFile, pngChunk, pngFile } from '../server/emulator/attachments/files/image-files.ts'
import { tiffBytes } from '../src/components/viewer/image/tiff.fixture.ts'
import type { TiffPageParts } from '../src/components/viewer/image/tiff.fixture.ts'
import { switchToFile } from './support/attachments.ts'
import { expect, expectAccessible, test } from './support/desk.ts'
import { deskWithFiles, servedFile } from './support/files-upstream.ts'
import type { DeskWithFiles } from './support/files-upstream.ts'

const DAMAGED = 'This picture is damaged: part of it is missing or wrong.'
const FOR_PRINT = 'Colours are approximate: this picture was made for print.'

/** Before the size of the picture, profiles of a megabyte. */
const jpegWithProfiles = (): Uint8Array => {
  const profile = concat(fromHex('ffe2ffff'), new Uint8Array(0xfffd).fill(0x11))
  return concat(jpegFile().subarray(0, 2), ...Array<Uint8Array>(16).fill(profile), jpegFile().subarray(2))
}

/** Red, with two bytes a sample. */
function deepPng(): Uint8Array {
  const row = concat(fromHex('00'), ...Array<Uint8Array>(20).fill(fromHex('ffff00000000')))
  return concat(
    fromHex('89504e470d0a1a0a'),
    pngChunk('IHDR', fromHex('00000014000000141002000000')),
    pngChunk('IDAT', zlibSync(concat(...Array<Uint8Array>(20).fill(row)))),
    pngChunk('IEND', new Uint8Array(0)),
  )
}

/** All blocks whole, and the last of them not there. */
function lostBlock(): Uint8Array {
  const rows = concat(...Array<Uint8Array>(200).fill(concat(fromHex('00'), new Uint8Array(600).fill(0x80))))
  // Not packed, so that rows can be seen of what is there.
  const data = zlibSync(rows, { level: 0 })
  const third = Math.ceil(data.length / 3)
  return concat(
    fromHex('89504e470d0a1a0a'),
    pngChunk('IHDR', fromHex('000000c8000000c80802000000')),
    pngChunk('IDAT', data.subarray(0, third)),
    pngChunk('IDAT', data.subarray(third, 2 * third)),
    pngChunk('IEND', new Uint8Array(0)),
  )
}

/** Red, with the short header that OS/2 wrote. */
const os2Bitmap = (): Uint8Array =>
  concat(
    fromHex('424dca040000000000001a0000000c0000001400140001001800'),
    ...Array<Uint8Array>(400).fill(fromHex('0000ff')),
  )

/** A line of an icon's list: how long a picture is, where it begins, and its size as a byte. */
function iconEntry(length: number, offset: number, size: string): Uint8Array {
  const place = new DataView(new ArrayBuffer(8))
  place.setUint32(0, length, true)
  place.setUint32(4, offset, true)
  return concat(fromHex(`${size}${size}000001001800`), new Uint8Array(place.buffer))
}

/** An icon of two pictures: a single point, and a red one in PNG. */
function iconFile(): Uint8Array {
  const bitmap = concat(fromHex('28000000010000000200000001001800'), new Uint8Array(24 + 4 + 4))
  const png = deepPng()
  return concat(
    fromHex('000001000200'),
    iconEntry(bitmap.length, 38, '01'),
    iconEntry(png.length, 38 + bitmap.length, '14'),
    bitmap,
    png,
  )
}

/** Red, 20 by 10 points, which a note turns by a quarter. */
const TURNED_WEBP = Uint8Array.from(
  atob(
    'UklGRlAAAABXRUJQVlA4WAoAAAAIAAAAEwAACQAAVlA4TA8AAAAvE0ACAAcQ/Y/+ByKi/wEARVhJRhoAAABNTQAqAAAACAABARIAAwAAAAEABgAAAAAAAA==',
  ),
  (sign) => sign.charCodeAt(0),
)

const cut = (bytes: Uint8Array, by: number): Uint8Array => bytes.subarray(0, bytes.length - by)

/** A page of 20 by 10 pixels, all alike. */
const plain = (model: number, pixel: readonly number[], more: TiffPageParts['more'] = []): TiffPageParts => ({
  width: 20,
  height: 10,
  model,
  bits: pixel.map(() => 8),
  strips: [Array<readonly number[]>(200).fill(pixel).flat()],
  more,
})
const RED_PAGE = plain(2, [255, 0, 0])

const RED = [255, 0, 0]
const FILES: { name: string; bytes: Uint8Array; size: string; says?: string; colour?: readonly number[] }[] =
  [
    { name: 'profiles.jpg', bytes: jpegWithProfiles(), size: '96 × 64' },
    { name: 'cut.jpg', bytes: cut(jpegFile(), 40), size: '96 × 64', says: DAMAGED },
    { name: 'deep.png', bytes: deepPng(), size: '20 × 20', colour: RED },
    {
      name: 'cut in the middle.jpg',
      bytes: concat(cut(jpegFile(), Math.floor(jpegFile().length / 5)), fromHex('ffd9')),
      size: '96 × 64',
      says: DAMAGED,
    },
    { name: 'icon.ico', bytes: iconFile(), size: '20 × 20', colour: RED },
    { name: 'turned.webp', bytes: TURNED_WEBP, size: '10 × 20', colour: RED },
    { name: 'cut.png', bytes: cut(pngFile(), 300), size: '640 × 400', says: DAMAGED },
    { name: 'cut.gif', bytes: cut(gifFile(), 400), size: '48 × 48', says: DAMAGED },
    { name: 'lost block.png', bytes: lostBlock(), size: '200 × 200', says: DAMAGED },
    { name: 'os2.bmp', bytes: os2Bitmap(), size: '20 × 20', colour: RED },
    {
      name: 'inks.tif',
      bytes: tiffBytes([plain(5, [0, 255, 255, 0])]),
      size: '20 × 10',
      says: FOR_PRINT,
      colour: RED,
    },
    { name: 'lab.tif', bytes: tiffBytes([plain(8, [255, 0, 0])]), size: '20 × 10', says: FOR_PRINT },
    { name: 'lying.tif', bytes: tiffBytes([plain(2, RED, [[274, 3, 6]])]), size: '10 × 20', colour: RED },
  ]
const FAX = {
  name: 'fax.tif',
  bytes: tiffBytes([
    plain(
      1,
      [0],
      [
        [282, 5, 204, 1],
        [283, 5, 98, 1],
      ],
    ),
  ]),
}
const BAD_PAGE = { name: 'bad page.tif', bytes: tiffBytes([RED_PAGE, plain(77, [1]), RED_PAGE]) }
const MOVING = { name: 'moving.gif', bytes: gifFile() }

let desk: DeskWithFiles

test.beforeAll(async () => {
  desk = await deskWithFiles(
    [...FILES, FAX, BAD_PAGE, MOVING].map(({ name, bytes }) =>
      servedFile(name, 'application/octet-stream', bytes),
    ),
  )
})

test.afterAll(() => desk.stop())

test('pictures of any kind are shown, and damaged ones are said to be', async ({ page }) => {
  await page.goto(desk.list)
  for (const { name, size, says, colour } of FILES) {
    await test.step(name, async () => {
      const region = await switchToFile(page, name)
      await expect(region.getByText(`${size} pixels`)).toBeVisible()
      if (says === undefined) await expect(region.getByText(/damaged|approximate/)).toHaveCount(0)
      else await expect(region.getByText(says)).toBeVisible()
      const middle = await region.getByRole('img', { name: new RegExp(`^${name}`) }).evaluate((element) => {
        const canvas = document.createElement('canvas')
        canvas.width = 1
        canvas.height = 1
        const context = canvas.getContext('2d')
        if (element instanceof HTMLImageElement || element instanceof HTMLCanvasElement)
          context?.drawImage(element, 0, 0, 1, 1)
        return [...(context?.getImageData(0, 0, 1, 1).data ?? [])]
      })
      expect(middle[3], 'something is drawn').toBeGreaterThan(0)
      if (colour !== undefined) expect(middle.slice(0, 3)).toEqual(colour)
    })
  }
})

test('a fax has square dots, a bad page leaves the others, what moves can be paused', async ({ page }) => {
  await page.goto(desk.list)
  const fax = await switchToFile(page, FAX.name)
  await expect(fax.getByText('20 × 10 pixels')).toBeVisible()
  const box = await fax.getByRole('img', { name: /^fax/ }).boundingBox()
  // As high as wide, near enough: its lines are twice as far apart as its dots.
  expect((box?.height ?? 0) / (box?.width ?? 1)).toBeCloseTo(1.04, 1)

  const pages = await switchToFile(page, BAD_PAGE.name)
  await expect(pages.getByRole('img', { name: 'bad page.tif, page 1' })).toBeVisible()
  await pages.getByRole('button', { name: 'Next page' }).click()
  await expect(pages.getByRole('heading', { name: 'Couldn’t show this page' })).toBeVisible()
  await expectAccessible(page)
  await pages.getByRole('button', { name: 'Next page' }).click()
  await expect(pages.getByRole('img', { name: 'bad page.tif, page 3' })).toBeVisible()

  // The reader of these tests has asked for less movement.
  const moving = await switchToFile(page, MOVING.name)
  await expect(moving.locator('canvas')).toBeVisible()
  await moving.getByRole('button', { name: 'Play' }).click()
  await expect(moving.locator('img')).toBeVisible()
  await moving.getByRole('button', { name: 'Pause' }).click()
  await expect(moving.locator('canvas')).toBeVisible()
  await expectAccessible(page)
})
