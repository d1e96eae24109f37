import { expect, it } from 'vitest'
import { comingScripts, startReads } from './coming-reads.ts'

const data = (text: string, status = 200) => ({ status, headers: {}, text })

it('sends every read at once, and names what has come of it by its place', async () => {
  const asked: string[] = []
  const coming = startReads(['/a', '/b', '/c'], async (target) => {
    asked.push(target)
    return target === '/b' ? undefined : data(`"${target}"`, target === '/c' ? 404 : 200)
  })
  expect(asked).toEqual(['/a', '/b', '/c'])
  const scripts = await comingScripts(coming)
  expect(
    [...scripts.matchAll(/ (data-place="\d") data-init=".*?(\d+).*?">(.*?)<\/script>/g)].map(
      ([, ...rest]) => rest,
    ),
  ).toEqual([
    ['data-place="0"', '200', '"/a"'],
    ['data-place="2"', '404', '"/c"'],
  ])
})
