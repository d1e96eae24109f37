import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SAFE_FILE_NAMES } from '../../src/lib/files/safe-file-names.fixture.ts'
import { canBeLinked } from '../../src/lib/paths/links.ts'
import { OPAQUE_IDS } from '../../src/lib/paths/opaque-ids.fixture.ts'
import { CUSTOMERS, DOWNLOAD, fromPage, handlerResponding } from '../testing/handler-under-test.ts'

/** The status of a read of one record, and the path that reached the upstream. */
async function readRecord(id: string) {
  const { handler, received } = handlerResponding(() => Response.json({ id: '1' }))
  const { status } = await handler(fromPage('GET', `${CUSTOMERS}/${encodeURIComponent(id)}`))
  return { status, path: received[0] && new URL(received[0].url).pathname }
}

/** What has no spelling in a URL never reaches the server. */
const canBeSent = (id: string) => !/\p{Cs}/u.test(id)

describe('an id that the app links is forwarded, any other is not', () => {
  it.each(OPAQUE_IDS.filter(([, problem]) => problem === undefined))('forwards %j', async (id) => {
    const { status, path } = await readRecord(id)
    expect(status).toBe(200)
    expect(path?.split('/')).toHaveLength(6)
    expect(decodeURIComponent(path?.split('/').at(-1) ?? '')).toBe(id)
  })

  it.each(OPAQUE_IDS.filter(([id, problem]) => problem !== undefined && canBeSent(id)))(
    "doesn't forward %j (%s)",
    async (id) => {
      const { status, path } = await readRecord(id)
      // An empty id is another address, and so is what the URL itself resolves; everything else is rejected.
      expect([400, 404]).toContain(status)
      expect(path).toBeUndefined()
    },
  )

  it('whatever is put together of signs that mean something in paths', async () => {
    const piece = fc.constantFrom(
      '.',
      '..',
      '．',
      '‥',
      '/',
      '\\',
      '%2e',
      '%2f',
      '%c0%ae',
      '%25',
      '%',
      ';',
      ' ',
      'a',
      '%00',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 5 }), async (pieces) => {
        const id = pieces.join('')
        const { status } = await readRecord(id)
        expect([id, status === 200]).toEqual([id, canBeLinked(id)])
      }),
      { numRuns: 500 },
    )
  })
})

describe('a file is saved under the name the page shows', () => {
  it.each(SAFE_FILE_NAMES)('%j as %j', async (name, expected) => {
    const { handler } = handlerResponding(() => new Response('bytes'))
    const response = await handler(fromPage('GET', `${DOWNLOAD}?filename=${encodeURIComponent(name)}`))
    expect(response.status).toBe(200)
    const header = response.headers.get('content-disposition') ?? ''
    expect(decodeURIComponent(header.split("filename*=UTF-8''")[1] ?? '')).toBe(expected)
  })
})
