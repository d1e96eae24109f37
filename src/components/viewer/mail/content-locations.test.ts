import { expect, it } from 'vitest'
import { ContentLocations } from './content-locations.ts'

const part = (...headers: string[]) => ({
  start: 0,
  head: headers.map((one) => `${one}\r\n`).join(''),
  body: '',
  boundary: '',
})

it('finds pictures by the address they come from, and gives ids to those without one', () => {
  const locations = new ContentLocations()
  const html = part('Content-Type: text/html', 'Content-Location: http://x.example/a/b')
  const named = part('Content-ID: <one@x>', 'Content-Location: http://x.example/a/one.png')
  const bare = part('Content-Location: http://x.example/', ' two.png')
  const other = part('Content-Type: image/png')
  expect(locations.register(html, 0)).toBe(html.head)
  expect(locations.register(named, 1)).toBe(named.head)
  expect(locations.register(bare, 2)).toBe(`${bare.head}Content-ID: <part-2@location>\r\n`)
  expect(locations.register(other, 3)).toBe(other.head)
  expect(
    ['one.png', '../two.png', 'http://x.example/two.png', 'three.png', 'cid:a', ''].map(locations.addressOf),
  ).toEqual(['cid:one%40x', 'cid:part-2%40location', 'cid:part-2%40location', 'three.png', 'cid:a', ''])
})
