import { describe, expect, it } from 'vitest'
import { seedCompanyId, seedConnectionId } from '../world/seed-companies.ts'
import type { SeedName } from '../world/seed-companies.ts'
import { get, json, send, startEmulator } from '../../testing/emulator.ts'
import type { AttachmentBody } from './attachments-of.ts'

const { emulator } = startEmulator()

const listPath = (name: SeedName, customerId: string) =>
  `/companies/${seedCompanyId(name)}/connections/${seedConnectionId(name)}/data/customers/${encodeURIComponent(customerId)}/attachments`

async function customerIds(name: SeedName): Promise<string[]> {
  const page = await json<{ results: { id: string }[] }>(
    get(emulator, `/companies/${seedCompanyId(name)}/data/customers`),
  )
  return page.results.map(({ id }) => id)
}

async function filesAt(name: SeedName, place: number) {
  const path = listPath(name, (await customerIds(name))[place] ?? '')
  const { attachments } = await json<{ attachments: AttachmentBody[] }>(get(emulator, path))
  const find = (fileName: string | undefined) => {
    const id = attachments.find((one) => one.name === fileName)?.id
    if (id === undefined) throw new Error(`no file ${fileName}`)
    return `${path}/${id}`
  }
  return { path, attachments, find }
}

describe('attachments of a customer', () => {
  it('are listed, read alone, and downloaded as bytes without a type', async () => {
    const { attachments, find } = await filesAt('xero', 0)
    const alone = await json<AttachmentBody>(get(emulator, find('contract-2026.pdf')))
    expect(attachments).toContainEqual(alone)
    const response = await get(emulator, `${find('contract-2026.pdf')}/download`)
    expect(response.headers.get('Content-Type')).toBe('application/octet-stream')
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.length).toBe(alone.fileSize)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('weigh what they say, in every pack, except where lying is the point', async () => {
    const lies = new Set([
      'breaks-off.pdf',
      'ends-early.csv',
      'no-size.txt',
      'larger-than-it-says.bin',
      'size-not-told.pdf',
    ])
    for (const place of [0, 1, 2, 3]) {
      const { path, attachments } = await filesAt('exactUk', place)
      expect(attachments.length).toBeGreaterThan(12)
      for (const { id, name, fileSize } of attachments) {
        if (lies.has(name ?? '') || (fileSize ?? 0) > 100_000_000) continue
        const response = await get(emulator, `${path}/${id}/download`)
        const { byteLength } = await response.arrayBuffer()
        expect({ name, size: byteLength }).toEqual({ name, size: fileSize })
      }
    }
  })

  it('stay with a customer who is renamed', async () => {
    const { emulator: own } = startEmulator()
    const [first = ''] = await customerIds('freeAgent')
    const count = async () =>
      (await json<{ attachments: unknown[] }>(get(own, listPath('freeAgent', first)))).attachments.length
    const before = await count()
    await send(own, 'POST', `/emulator/companies/${seedCompanyId('freeAgent')}/source-customers/${first}`, {
      patch: { customerName: 'Zzz' },
    })
    expect(await count()).toBe(before)
  })

  it('are refused when the connection is not linked, and where the platform has none', async () => {
    const [customer = ''] = await customerIds('deauthorized')
    expect((await get(emulator, listPath('deauthorized', customer))).status).toBe(400)
    const [wave = ''] = await customerIds('wave')
    const toErrorResponse = await get(emulator, listPath('wave', wave))
    expect(toErrorResponse.status).toBe(404)
    expect(await toErrorResponse.text()).toContain('not supported by platform(s) Wave')
    expect((await get(emulator, listPath('xero', 'nobody'))).status).toBe(404)
    const { path } = await filesAt('xero', 0)
    expect((await get(emulator, `${path}/nothing/download`)).status).toBe(404)
  })

  it('are made while they are read: a gibibyte that nobody finishes costs next to nothing', async () => {
    const { find } = await filesAt('xero', 1)
    const response = await get(emulator, `${find('backup-of-everything.bak')}/download`)
    expect(response.headers.get('Content-Length')).toBe(String(1024 ** 3))
    const reader = response.body?.getReader()
    await reader?.read()
    await reader?.cancel()
    const ledger = await json<{ downloads: { sent: number; state: string }[] }>(
      get(emulator, `/emulator/companies/${seedCompanyId('xero')}/ledger`),
    )
    expect(ledger.downloads.at(-1)).toMatchObject({ state: 'cancelled' })
    expect(ledger.downloads.at(-1)?.sent).toBeLessThan(1024 * 1024)
  })

  it('a truncated download sends less than it says', async () => {
    const { find, attachments } = await filesAt('xero', 1)
    const whole = attachments.find(({ name }) => name === 'breaks-off.pdf')?.fileSize ?? 0
    const response = await get(emulator, `${find('breaks-off.pdf')}/download`)
    expect((await response.arrayBuffer()).byteLength).toBeLessThan(whole)
    expect(response.headers.get('Content-Length')).toBe(String(whole))
  })
})
