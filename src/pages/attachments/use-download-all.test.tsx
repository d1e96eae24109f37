import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { saveBlob } from '../../api/attachment-download.ts'
import { ANNOUNCE_EVENT } from '../../components/ui/announce.ts'
import { collect, openZip } from './download-zip.ts'
import { useDownloadAll } from './use-download-all.ts'

// Saving needs a browser, and the archive itself has tests of its own.
vi.mock(import('../../api/attachment-download.ts'), async (importOriginal) => ({
  ...(await importOriginal()),
  saveBlob: vi.fn<typeof saveBlob>(),
}))
vi.mock(import('./download-zip.ts'), async (importOriginal) => ({
  ...(await importOriginal()),
  openZip: vi.fn<typeof openZip>(),
  collect: vi.fn<typeof collect>(),
}))

const OWNER = { companyId: 'a', connectionId: 'b', customerId: 'c' }
const MIB = 1024 * 1024
const SMALL = { id: '1', name: 'small.txt', fileSize: 5 }
const LARGE = { id: '2', name: 'large.bin', fileSize: 401 * MIB }
const ARCHIVE = new Blob(['zip'])

const zipped = () =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new Uint8Array([1, 2, 3]))
      controller.close()
    },
  })

let said: unknown[]
const listen = (event: Event): void => void said.push(event instanceof CustomEvent && event.detail)

beforeEach(() => {
  said = []
  window.addEventListener(ANNOUNCE_EVENT, listen)
  vi.mocked(openZip).mockImplementation(async () => ({ stream: zipped(), failures: [] }))
  vi.mocked(collect).mockResolvedValue(ARCHIVE)
})
afterEach(() => {
  window.removeEventListener(ANNOUNCE_EVENT, listen)
  delete window.showSaveFilePicker
  vi.resetAllMocks()
})

/** The ids of the files in the one archive that was opened. */
const archived = () =>
  vi.mocked(openZip).mock.calls.map(([{ attachments }]) => attachments.map(({ id }) => id))

async function downloadAll(attachments: Parameters<typeof useDownloadAll>[1]) {
  const { result } = renderHook(() => useDownloadAll(OWNER, attachments))
  await act(async () => result.current.start())
  return result
}

it('saves an archive from memory and says how many files are in it', async () => {
  const result = await downloadAll([SMALL, { ...SMALL, id: '3' }])
  expect(archived()).toEqual([['1', '3']])
  expect(saveBlob).toHaveBeenCalledWith(ARCHIVE, 'attachments.zip')
  expect(result.current).toMatchObject({
    state: { step: 'idle' },
    result: { saved: 2, failures: [], tooLarge: [] },
  })
  expect(said).toEqual(['Downloaded 2 of 2 files'])
})

it('names the files that couldn’t be downloaded', async () => {
  const failures = [{ name: 'small.txt', error: new Error('gone') }]
  vi.mocked(openZip).mockImplementation(async () => ({ stream: zipped(), failures }))
  const result = await downloadAll([SMALL, { ...SMALL, id: '3' }])
  expect(result.current.result).toEqual({ saved: 1, failures, tooLarge: [] })
  expect(said).toEqual(['Downloaded 1 of 2 files'])
})

it('leaves out what is too large for memory where browsers can’t write to disk', async () => {
  const result = await downloadAll([SMALL, LARGE])
  expect(archived()).toEqual([['1']])
  expect(result.current.result).toEqual({ saved: 1, failures: [], tooLarge: ['large.bin'] })
  expect(said).toEqual(['Downloaded 1 of 2 files'])
})

it('a dialog that was closed is no failure', async () => {
  window.showSaveFilePicker = () => Promise.reject(new DOMException('closed', 'AbortError'))
  const result = await downloadAll([LARGE])
  expect(result.current).toMatchObject({ state: { step: 'idle' }, result: undefined })
  expect(archived()).toEqual([])
  expect(said).toEqual([])
})

it('leaves no file behind when it fails on its way to disk', async () => {
  const ended = new Error('ended')
  const remove = vi.fn<() => Promise<void>>(async () => undefined)
  // Of a file handle no more is called.
  window.showSaveFilePicker = async () => ({
    createWritable: async () => new WritableStream() as never,
    remove,
  })
  vi.mocked(openZip).mockRejectedValue(ended)
  const result = await downloadAll([LARGE])
  expect(result.current.state).toEqual({ step: 'failed', error: ended })
  expect(remove).toHaveBeenCalledOnce()
})

it('asks for no file when the session has ended', async () => {
  document.head.innerHTML = '<meta name="desk-access" content="header" />'
  vi.stubGlobal('fetch', async () => new Response('<html>', { status: 401 }))
  const picker = vi.fn<NonNullable<typeof window.showSaveFilePicker>>()
  window.showSaveFilePicker = picker
  const result = await downloadAll([LARGE])
  expect(result.current.state).toMatchObject({ step: 'failed', error: { details: { deskCode: 'session' } } })
  expect(picker).not.toHaveBeenCalled()
  document.head.innerHTML = ''
  vi.unstubAllGlobals()
})

it('keeps the error of an archive that failed, until it is dismissed', async () => {
  const error = new Error('broken')
  vi.mocked(collect).mockRejectedValue(error)
  const result = await downloadAll([SMALL])
  expect(result.current.state).toEqual({ step: 'failed', error })
  expect(saveBlob).not.toHaveBeenCalled()
  act(() => result.current.dismiss())
  expect(result.current.state).toEqual({ step: 'idle' })
})

it('shows the file it is at, and announces no success once it was cancelled', async () => {
  let finish: ((archive: Blob) => void) | undefined
  vi.mocked(collect).mockReturnValue(new Promise((resolve) => (finish = resolve)))
  const result = await downloadAll([SMALL])
  const progress = { done: 0, name: 'small.txt', received: 2 }
  act(() => vi.mocked(openZip).mock.calls[0]?.[0].onProgress(progress))
  expect(result.current.state).toEqual({ step: 'running', progress })

  act(() => result.current.cancel())
  await act(async () => finish?.(ARCHIVE))
  expect(result.current).toMatchObject({ state: { step: 'idle' }, result: undefined })
  expect(said).toEqual(['Download cancelled'])
})

it('writes everything to disk where browsers can', async () => {
  const written: Uint8Array[] = []
  const createWritable = () =>
    Promise.resolve(new WritableStream<Uint8Array>({ write: (chunk) => void written.push(chunk) }))
  // One of a file handle’s methods is all that is called.
  const picker = vi.fn<NonNullable<typeof window.showSaveFilePicker>>(
    async () => ({ createWritable }) as never,
  )
  window.showSaveFilePicker = picker
  vi.mocked(openZip).mockImplementation(async () => ({
    stream: zipped(),
    failures: [],
  }))
  const result = await downloadAll([SMALL, LARGE])
  await vi.waitFor(() => expect(result.current.result).toEqual({ saved: 2, failures: [], tooLarge: [] }))
  expect(picker).toHaveBeenCalledWith({ suggestedName: 'attachments.zip' })
  expect(archived()).toEqual([['1', '2']])
  expect(written).toEqual([new Uint8Array([1, 2, 3])])
  expect(saveBlob).not.toHaveBeenCalled()
})
