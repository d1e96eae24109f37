import { expect, it, onTestFinished, vi } from 'vitest'
import { openDownload } from './attachment-download.ts'
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
