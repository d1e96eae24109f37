import { afterEach, describe, expect, it, vi } from 'vitest'
import { updateAppStatus } from '../../api/app-status.ts'
import type { Attachment } from '../../api/attachments.ts'
import { readZipDirectory } from '../../lib/files/zip-directory.ts'
import { collect, openZip, withinMemory } from './download-zip.ts'
import type { ZipProgress } from './download-zip.ts'

const OWNER = { companyId: 'a', connectionId: 'b', customerId: 'c' }
const MIB = 1024 * 1024

const sized = (id: string, mib: number): Attachment => ({ id, fileSize: mib * MIB })

afterEach(() => {
  vi.unstubAllGlobals()
  updateAppStatus({ hasSessionEnded: undefined })
})

/** Serves files by their ids; one without a body is not there. */
function serve(bodies: Record<string, string | ReadableStream<Uint8Array> | undefined>): void {
  vi.stubGlobal('fetch', (url: string) => {
    const body = bodies[/attachments\/([^/]+)\/download/.exec(url)?.[1] ?? '']
    return Promise.resolve(new Response(body ?? null, { status: body === undefined ? 404 : 200 }))
  })
}

async function zip(attachments: Attachment[]) {
  const progress: ZipProgress[] = []
  const signal = new AbortController().signal
  const { stream, failures } = await openZip({
    owner: OWNER,
    attachments,
    signal,
    onProgress: (step) => progress.push(step),
  })
  const archive = await collect(stream, 100 * MIB)
  const entries = readZipDirectory(new Uint8Array(await archive.arrayBuffer())) ?? []
  return { entries, failures, progress }
}

it('an archive holds the files under different names, and tells how far it is', async () => {
  serve({ 1: 'one', 2: 'two two' })
  const { entries, failures, progress } = await zip([
    { id: '1', name: 'a.txt' },
    { id: '2', name: 'A.txt' },
  ])
  expect(entries.map(({ name, unpacked }) => [name, unpacked])).toEqual([
    ['a.txt', 3],
    ['A (2).txt', 7],
  ])
  expect(failures).toEqual([])
  expect(progress.map(({ done }) => done)).toEqual([0, 0, 1, 1])
})

it('a file that is gone or short is left out and told', async () => {
  serve({ 2: 'short', 3: 'whole' })
  const { entries, failures } = await zip([
    { id: '1', name: 'gone.txt' },
    { id: '2', name: 'short.txt', fileSize: 50 },
    { id: '3', name: 'whole.txt', fileSize: 5 },
  ])
  expect(entries.map(({ name }) => name)).toEqual(['whole.txt'])
  expect(failures.map(({ name }) => name)).toEqual(['gone.txt', 'short.txt'])
})

it('an ended session ends the archive: nothing of it is saved', async () => {
  let requests = 0
  vi.stubGlobal('fetch', async () => {
    requests++
    if (requests === 1) return new Response('one')
    return Response.json({ deskCode: 'session', service: 'Desk' }, { status: 401 })
  })
  const files = ['1', '2', '3'].map((id) => ({ id, name: `${id}.txt` }))
  await expect(zip(files)).rejects.toMatchObject({ details: { deskCode: 'session' } })
  expect(requests).toBe(2)
})

it('a large file is streamed; when it breaks off, that is told as well', async () => {
  const broken = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(new Uint8Array(10))
      controller.error(new Error('broken off'))
    },
  })
  serve({ 1: broken, 2: 'whole' })
  const { entries, failures } = await zip([
    { id: '1', name: 'large.bin', fileSize: 30 * MIB },
    { id: '2', name: 'whole.txt' },
  ])
  expect(entries.map(({ name }) => name)).toEqual(['large.bin', 'whole.txt'])
  expect(failures.map(({ name }) => name)).toEqual(['large.bin'])
})

it('more than the limit is never collected', async () => {
  await expect(collect(new Blob(['x'.repeat(100)]).stream(), 50)).rejects.toThrow('too-large')
})

describe('what fits into memory', () => {
  it('follows the order of the list', () => {
    const { fitting, tooLarge } = withinMemory([
      sized('a', 300),
      sized('b', 200),
      sized('c', 100),
      { id: 'd' },
      sized('e', 1),
    ])
    expect(fitting.map(({ id }) => id)).toEqual(['a', 'c', 'd'])
    expect(tooLarge.map(({ id }) => id)).toEqual(['b', 'e'])
  })
})
