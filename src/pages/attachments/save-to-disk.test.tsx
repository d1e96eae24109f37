import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openDownload, saveByBrowser } from '../../api/attachment-download.ts'
import { requireSession } from '../../api/session.ts'
import { saveToDisk } from './save-to-disk.ts'

// Saving needs a browser, and each test decides how the server responds.
vi.mock(import('../../api/attachment-download.ts'), async (importOriginal) => ({
  ...(await importOriginal()),
  openDownload: vi.fn<typeof openDownload>(),
  saveByBrowser: vi.fn<typeof saveByBrowser>(),
}))
vi.mock(import('../../api/session.ts'), async (importOriginal) => ({
  ...(await importOriginal()),
  requireSession: vi.fn<typeof requireSession>(),
}))

const FILE = { path: '/contract', name: 'contract.pdf', fileSize: 6 }

/** What became of the file somebody chose: its bytes, once it is complete, or nothing. */
let disk: { bytes: number[]; state: 'untouched' | 'complete' | 'removed' }

function signedInBy(access: string): void {
  document.head.innerHTML = `<meta name="desk-access" content="${access}" />`
}

function canWriteFiles(): void {
  const writable = new WritableStream<Uint8Array>()
  const file = Object.assign(writable, {
    write: async (chunk: Uint8Array) => void disk.bytes.push(...chunk),
    close: async () => void (disk.state = 'complete'),
    abort: async () => void (disk.bytes = []),
  })
  // Of a writable file no more than these three is called.
  window.showSaveFilePicker = async () => ({
    createWritable: async () => file as never,
    remove: async () => void (disk.state = 'removed'),
  })
}

function respondWith(chunks: number[][], end: 'end' | 'break' = 'end'): void {
  const left = [...chunks]
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const next = left.shift()
      if (next !== undefined) controller.enqueue(new Uint8Array(next))
      else if (end === 'break') controller.error(new TypeError('cut'))
      else controller.close()
    },
  })
  vi.mocked(openDownload).mockResolvedValue({ reader: stream.getReader(), expected: 6 })
}

const save = (signal = new AbortController().signal) => saveToDisk(FILE, signal, () => undefined)

beforeEach(() => {
  disk = { bytes: [], state: 'untouched' }
})
afterEach(() => {
  document.head.innerHTML = ''
  delete window.showSaveFilePicker
  vi.resetAllMocks()
})

it.each(['none', 'oidc'])(
  'leaves it to the browser with access %s, once the session is checked',
  async (access) => {
    signedInBy(access)
    canWriteFiles()
    expect(await save()).toBe('handed-over')
    expect(requireSession).toHaveBeenCalledOnce()
    expect(saveByBrowser).toHaveBeenCalledWith('/contract')
    expect(openDownload).not.toHaveBeenCalled()
  },
)

it('reads the response itself behind a proxy that signs people in', async () => {
  signedInBy('header')
  canWriteFiles()
  respondWith([
    [1, 2, 3],
    [4, 5, 6],
  ])
  expect(await save()).toBe('saved')
  expect(disk).toEqual({ bytes: [1, 2, 3, 4, 5, 6], state: 'complete' })
  expect(saveByBrowser).not.toHaveBeenCalled()
})

it('leaves it to the browser there too, when the browser can’t write files', async () => {
  signedInBy('header')
  expect(await save()).toBe('handed-over')
})

it('leaves it to the browser when the click is too long ago for a dialog', async () => {
  signedInBy('header')
  window.showSaveFilePicker = () => Promise.reject(new DOMException('no gesture', 'SecurityError'))
  expect(await save()).toBe('handed-over')
})

it('does nothing when the session has ended', async () => {
  signedInBy('header')
  canWriteFiles()
  const ended = new Error('ended')
  vi.mocked(requireSession).mockRejectedValue(ended)
  await expect(save()).rejects.toBe(ended)
  expect(saveByBrowser).not.toHaveBeenCalled()
  expect(disk.state).toBe('untouched')
})

it('keeps no file when the session ends after that', async () => {
  signedInBy('header')
  canWriteFiles()
  const ended = new Error('ended')
  vi.mocked(openDownload).mockRejectedValue(ended)
  await expect(save()).rejects.toBe(ended)
  expect(disk).toEqual({ bytes: [], state: 'removed' })
})

it.each([
  ['breaks off', 'break'],
  ['ends early', 'end'],
] as const)('keeps no part of a file that %s', async (_how, end) => {
  signedInBy('header')
  canWriteFiles()
  respondWith([[1, 2, 3]], end)
  await expect(save()).rejects.toMatchObject({ reason: 'truncated', received: 3, expected: 6 })
  expect(disk).toEqual({ bytes: [], state: 'removed' })
})

it('passes on that the dialog was closed, and saves nothing once it was cancelled', async () => {
  signedInBy('header')
  const closed = new DOMException('closed', 'AbortError')
  window.showSaveFilePicker = () => Promise.reject(closed)
  await expect(save()).rejects.toBe(closed)
  delete window.showSaveFilePicker
  await expect(save(AbortSignal.abort())).rejects.toThrow('aborted')
  expect(saveByBrowser).not.toHaveBeenCalled()
})
