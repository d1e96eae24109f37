import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { BrokenDownload, downloadBlob, saveBlob, saveByBrowser } from '../../api/attachment-download.ts'
import { ANNOUNCE_EVENT } from '../../components/ui/announce.ts'
import { useDownload } from './use-download.ts'

// Saving needs a browser, and each test decides what a download brings.
vi.mock(import('../../api/attachment-download.ts'), async (importOriginal) => ({
  ...(await importOriginal()),
  downloadBlob: vi.fn<typeof downloadBlob>(),
  saveBlob: vi.fn<typeof saveBlob>(),
  saveByBrowser: vi.fn<typeof saveByBrowser>(),
}))

let said: unknown[]
const listen = (event: Event): void => void said.push(event instanceof CustomEvent && event.detail)

beforeEach(() => {
  said = []
  window.addEventListener(ANNOUNCE_EVENT, listen)
})
afterEach(() => {
  window.removeEventListener(ANNOUNCE_EVENT, listen)
  vi.resetAllMocks()
})

const MIB = 1024 * 1024
const BYTES = new Blob(['bytes'])
const invoice = { path: '/invoice', name: 'invoice.pdf', fileSize: 5, file: undefined }

const show = () => renderHook(() => useDownload()).result
const started = async (file: Parameters<ReturnType<typeof useDownload>['start']>[0]) => {
  const result = show()
  await act(async () => result.current.start(file))
  return result
}

it('saves a small file from memory and says so', async () => {
  vi.mocked(downloadBlob).mockResolvedValue(BYTES)
  const result = await started(invoice)
  expect(vi.mocked(downloadBlob).mock.calls).toMatchObject([['/invoice', { fileSize: 5, limit: 100 * MIB }]])
  expect(saveBlob).toHaveBeenCalledWith(BYTES, 'invoice.pdf')
  expect(result.current).toMatchObject({ state: { step: 'idle' }, isHandedOver: false, name: 'invoice.pdf' })
  expect(said).toEqual(['Downloaded invoice.pdf'])
})

it('saves what a preview has fetched already without another request', async () => {
  await started({ ...invoice, fileSize: 500 * MIB, file: BYTES })
  expect(downloadBlob).not.toHaveBeenCalled()
  expect(saveBlob).toHaveBeenCalledWith(BYTES, 'invoice.pdf')
})

it('has the browser save a large file', async () => {
  const result = await started({ ...invoice, fileSize: 100 * MIB + 1 })
  expect(saveByBrowser).toHaveBeenCalledWith('/invoice')
  expect(downloadBlob).not.toHaveBeenCalled()
  expect(result.current.isHandedOver).toBe(true)
  act(() => result.current.dismiss())
  expect(result.current.isHandedOver).toBe(false)
})

const broken = (reason: BrokenDownload['reason']) =>
  new BrokenDownload(reason, { received: 3, expected: 5, partial: new Blob() })

it('has the browser save a file that turns out to be large', async () => {
  vi.mocked(downloadBlob).mockRejectedValue(broken('too-large'))
  const result = await started(invoice)
  expect(saveByBrowser).toHaveBeenCalledWith('/invoice')
  expect(result.current.isHandedOver).toBe(true)
})

it('keeps the error of a failed download, and can try again', async () => {
  const error = broken('truncated')
  vi.mocked(downloadBlob).mockRejectedValueOnce(error).mockResolvedValueOnce(BYTES)
  const result = await started(invoice)
  expect(result.current.state).toEqual({ step: 'failed', error })
  expect(saveBlob).not.toHaveBeenCalled()
  await act(async () => result.current.retry())
  expect(result.current.state).toEqual({ step: 'idle' })
  expect(saveBlob).toHaveBeenCalledOnce()
})

it('tells how far it is, and saves nothing once it was cancelled', async () => {
  let finish: ((file: Blob) => void) | undefined
  vi.mocked(downloadBlob).mockReturnValue(new Promise((resolve) => (finish = resolve)))
  const result = await started(invoice)
  expect(result.current.state).toEqual({ step: 'running', progress: { received: 0, expected: 5 } })
  act(() => vi.mocked(downloadBlob).mock.calls[0]?.[1].onProgress?.({ received: 2, expected: 5 }))
  expect(result.current.state).toEqual({ step: 'running', progress: { received: 2, expected: 5 } })

  act(() => result.current.cancel())
  await act(async () => finish?.(BYTES))
  expect(result.current.state).toEqual({ step: 'idle' })
  expect(saveBlob).not.toHaveBeenCalled()
  expect(said).toEqual(['Download cancelled'])
})

it('has nothing to try again before a start', async () => {
  const result = show()
  await act(async () => result.current.retry())
  expect(result.current).toMatchObject({ state: { step: 'idle' }, name: '' })
})
