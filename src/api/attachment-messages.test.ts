import { expect, it } from 'vitest'
import { BrokenDownload } from './attachment-download.ts'
import { messageForAttachments, messageForDownload } from './attachment-messages.ts'
import { ApiError } from './errors.ts'

const http = (status: number): ApiError => new ApiError({ kind: 'http', request: 'GET /x', at: 0, status })
const broken = (reason: 'truncated' | 'too-large', expected?: number): BrokenDownload =>
  new BrokenDownload(reason, { received: 4, expected, partial: new Blob() })

it.each([
  [http(404), 'Xero has no attachments for this customer', 'none'],
  [http(400), 'Couldn’t load attachments', 'retry'],
  [http(409), 'Couldn’t load attachments', 'retry'],
])('a list that fails with %s', (error, title, action) => {
  expect(messageForAttachments(error, 'Xero', true)).toMatchObject({ title, action })
})

it.each([
  [http(404), 'Xero no longer has this file', 'none'],
  [http(410), 'The link to this file has expired', 'retry'],
  [http(409), 'Couldn’t load attachments', 'retry'],
  [new ApiError({ kind: 'network', request: 'GET /x', at: 0 }), 'Couldn’t download the file', 'retry'],
  [broken('truncated', 8), 'The file is incomplete', 'retry'],
  [broken('too-large', 8), 'The file is larger than expected', 'none'],
])('a download that fails with %s', (error, title, action) => {
  expect(messageForDownload(error, 'Xero', true)).toMatchObject({ title, action })
})

it('an incomplete file says how much of it there is', () => {
  expect(messageForDownload(broken('truncated', 8), 'Xero', true).advice).toMatch(
    /Only 4\sbytes of 8\sbytes arrived/,
  )
  expect(messageForDownload(broken('truncated'), 'Xero', true).advice).toMatch(/Only 4\sbytes arrived/)
})
