import type { Server } from 'node:http'
import type { Page } from '@playwright/test'
import { preview } from './attachments.ts'
import { close, listen, originOf, startLiveDesk } from './live-desk.ts'
import { CONNECTION_ID, READS } from './sound-upstream.ts'

export interface CraftedFile {
  name: string
  contentType: string
  bytes: Uint8Array
}

export interface CraftedDesk {
  /** Opens the preview of a file. */
  open: (page: Page, name: string) => Promise<ReturnType<typeof preview>>
  stop: () => Promise<void>
}

const DATE = '2026-11-20T10:00:00Z'
const ATTACHMENT = /\/attachments\/(\d+)(\/download)?$/

/** A desk before an upstream with one customer, who has these files. */
export async function deskWithFiles(files: readonly CraftedFile[]): Promise<CraftedDesk> {
  const entries = files.map(({ name, contentType, bytes }, index) => ({
    id: String(index),
    name,
    contentType,
    fileSize: bytes.length,
    dateCreated: DATE,
  }))
  const upstream: Server = await listen((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    const [, index, isDownload] = ATTACHMENT.exec(path) ?? []
    if (isDownload !== undefined) {
      const { bytes } = files[Number(index)] ?? { bytes: new Uint8Array() }
      response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.length })
      response.end(bytes)
      return
    }
    const body = path.endsWith('/attachments')
      ? { attachments: entries }
      : index === undefined
        ? READS.find((read) => read.path.test(path))?.body(CONNECTION_ID)
        : entries[Number(index)]
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body ?? {}))
  })
  const desk = await startLiveDesk(originOf(upstream), 'a-key-of-the-tests-0123456789')
  return {
    async open(page, name) {
      const index = files.findIndex((file) => file.name === name)
      await page.goto(`${desk.origin}/companies/${CONNECTION_ID}/customers/A-1/attachments/${index}`)
      return preview(page, name)
    },
    async stop() {
      await desk.stop()
      await close(upstream)
    },
  }
}
