import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { downloadBlob, openDownload } from './attachment-download.ts'
import { appStatus, updateAppStatus } from './app-status.ts'

it('a download tells what is left of the day’s requests, as every other answer does', async () => {
  const headers = { 'X-Rate-Limit-Limit': '1000', 'X-Rate-Limit-Remaining': '7' }
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('bytes', { headers })))
  onTestFinished(() => {
    vi.unstubAllGlobals()
    updateAppStatus({ quota: undefined })
  })
  await openDownload('/companies/1/download', { signal: new AbortController().signal, fileSize: 5 })
  expect(appStatus().quota).toMatchObject({ limit: 1000, remaining: 7 })
})

/** Downloads five bytes. */
const download = (length: string | undefined, fileSize: number | undefined) => {
  const headers = length === undefined ? {} : { 'Content-Length': length }
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('bytes', { headers })))
  onTestFinished(() => void vi.unstubAllGlobals())
  return downloadBlob('/companies/1/download', {
    signal: new AbortController().signal,
    fileSize,
    limit: 100,
  })
}

describe('a file is whole only when it has all the bytes that the response and the list promise', () => {
  it.each([
    ['5', 5],
    ['5', undefined],
    [undefined, 5],
    [undefined, undefined],
    // Longer than listed: the list may be older than the file.
    ['5', 3],
  ])('response %s, list %s: whole', async (length, fileSize) => {
    expect(await (await download(length, fileSize)).text()).toBe('bytes')
  })

  it.each([
    ['9', 5],
    ['9', undefined],
    [undefined, 9],
    // Cut before it was sent: the response itself is sound.
    ['5', 9],
  ])('response %s, list %s: cut', async (length, fileSize) => {
    await expect(download(length, fileSize)).rejects.toMatchObject({
      reason: 'truncated',
      received: 5,
      expected: 9,
    })
  })
})
