import type { Server } from 'node:http'
import type { Page } from '@playwright/test'
import { smallFile } from '../../server/emulator/attachments/files/source-file.ts'
import type { SourceFile } from '../../server/emulator/attachments/files/source-file.ts'
import { preview } from './attachments.ts'
import { close, listen, originOf, startLiveDesk } from './live-desk.ts'
import { CONNECTION_ID, READS } from './sound-upstream.ts'

/** A file as the emulator's packs hold it. */
export type ServedFile = Pick<
  SourceFile,
  'name' | 'contentType' | 'ageDays' | 'headers' | 'fileSize' | 'open'
>

export const servedFile = (name: string, contentType: string, bytes: Uint8Array, ageDays = 1): ServedFile =>
  smallFile(name, { name, contentType, ageDays }, () => bytes)

export interface DeskWithFiles {
  origin: string
  /** The address of the list of files. */
  list: string
  files: readonly { id: string; name: string | undefined }[]
  /** Where the bytes of a file are. */
  downloadAddress: (id: string) => string
  /** Opens the preview of a file by its address. */
  open: (page: Page, name: string) => Promise<ReturnType<typeof preview>>
  stop: () => Promise<void>
}

const NEWEST = Date.UTC(2026, 10, 20, 10)
const DAY_MS = 86_400_000
const ATTACHMENT = /\/attachments\/(\d+)(\/download)?$/

/** A desk before an upstream with one customer, who has these files. */
export async function deskWithFiles(files: readonly ServedFile[]): Promise<DeskWithFiles> {
  const entries = files.map(({ name, contentType, ageDays, fileSize }, index) => ({
    id: String(index),
    name,
    contentType,
    fileSize: fileSize?.(),
    dateCreated: new Date(NEWEST - ageDays * DAY_MS).toISOString(),
  }))
  const upstream: Server = await listen((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    const [, index, isDownload] = ATTACHMENT.exec(path) ?? []
    if (isDownload !== undefined) {
      const file = files[Number(index)]
      if (file === undefined) {
        response.writeHead(404).end()
        return
      }
      const bytes = Buffer.concat([...file.open().chunks])
      response.writeHead(200, {
        'Content-Type': 'application/octet-stream',
        'Content-Length': bytes.length,
        ...file.headers,
      })
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
  const list = `${desk.origin}/companies/${CONNECTION_ID}/customers/A-1/attachments`
  return {
    origin: desk.origin,
    list,
    files: entries,
    downloadAddress: (id) =>
      `/api/companies/${CONNECTION_ID}/connections/${CONNECTION_ID}/data/customers/A-1/attachments/${id}/download`,
    async open(page, name) {
      await page.goto(`${list}/${files.findIndex((file) => file.name === name)}`)
      return preview(page, name)
    },
    async stop() {
      await desk.stop()
      await close(upstream)
    },
  }
}
