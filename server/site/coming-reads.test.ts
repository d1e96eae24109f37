import { expect, it } from 'vitest'
import { comingScripts, startReads, withoutLate } from './coming-reads.ts'

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

it('goes on without a read that takes much longer than the first one', async () => {
  const hangs = new Promise<undefined>(() => undefined)
  const soon = Promise.resolve(data('"soon"'))
  expect(await Promise.all(withoutLate([soon, hangs, soon], 5))).toEqual([
    data('"soon"'),
    undefined,
    data('"soon"'),
  ])
  const later = new Promise<ReturnType<typeof data>>((resolve) => setTimeout(resolve, 30, data('"later"')))
  expect(await Promise.all(withoutLate([later, soon], 5))).toEqual([data('"later"'), data('"soon"')])
})
