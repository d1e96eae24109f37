import { describe, expect, test } from 'vitest'
import { get, json, send } from '../../testing/emulator.ts'
import { startCompany } from '../../testing/push.ts'

interface Attachments {
  attachments: { id: string; name?: string; fileSize?: number }[]
}

/** A company and the path of the attachments of its first customer. */
async function startWithFiles(platformKey = 'gbol', more: Record<string, unknown> = {}) {
  const company = await startCompany(platformKey, more)
  const { connectionId, firstCustomerId } = company
  const customers = `${company.company}/connections/${connectionId}/data/customers`
  const pathOf = (id: string) => `${customers}/${encodeURIComponent(id)}/attachments`
  return { ...company, path: pathOf(firstCustomerId), pathOf }
}

describe('attachments', () => {
  test('are listed, read alone and downloaded as bytes with their length', async () => {
    const { emulator, path } = await startWithFiles()
    const { attachments } = await json<Attachments>(get(emulator, path))
    const contract = attachments.find(({ name }) => name === 'contract-2026.pdf')
    expect(await json<unknown>(get(emulator, `${path}/${contract?.id ?? ''}`))).toEqual(contract)
    const download = await get(emulator, `${path}/${contract?.id ?? ''}/download`)
    expect(download.headers.get('Content-Type')).toBe('application/octet-stream')
    expect(download.headers.get('Content-Length')).toBe(String(contract?.fileSize))
    const bytes = Buffer.from(await download.arrayBuffer())
    expect(bytes.length).toBe(contract?.fileSize)
    expect(String(bytes.subarray(0, 5))).toBe('%PDF-')
  })

  test('keep their IDs, which differ from customer to customer', async () => {
    const { emulator, path, pathOf, companyId } = await startWithFiles()
    const { results } = await json<{ results: { id: string }[] }>(
      get(emulator, `/companies/${companyId}/data/customers`),
    )
    const idsAt = async (at: string) =>
      (await json<Attachments>(get(emulator, at))).attachments.map(({ id }) => id)
    const first = await idsAt(path)
    expect(await idsAt(path)).toEqual(first)
    const second = await idsAt(pathOf(results[1]?.id ?? ''))
    expect(second.filter((id) => first.includes(id))).toEqual([])
  })

  test.each([
    ['an attachment nobody knows', '/none', 'No data available for attachments for ID none'],
    ['its download', '/none/download', 'No data available for attachments for ID none'],
  ])('are a 404 for %s', async (_, suffix, error) => {
    const { emulator, path } = await startWithFiles()
    const response = await get(emulator, path + suffix)
    expect(response.status).toBe(404)
    expect(await json<unknown>(response)).toMatchObject({ error })
  })

  test.each(['PendingAuth', 'Unlinked', 'Deauthorized'])(
    'are read live, so not while the connection is %s',
    async (connectionStatus) => {
      const { emulator, path } = await startWithFiles('gbol', { connectionStatus })
      expect((await get(emulator, path)).status).toBe(400)
    },
  )

  test('do not exist for software without files', async () => {
    const { emulator, path } = await startWithFiles('vxvy')
    const response = await get(emulator, path)
    expect(response.status).toBe(404)
    expect(await json<unknown>(response)).toMatchObject({
      error: 'Datatype customers attachments not supported by platform(s) FreshBooks',
    })
  })

  test('are gone with a customer deleted in the accounting software', async () => {
    const { emulator, path, companyId, firstCustomerId } = await startWithFiles()
    const control = `/emulator/companies/${companyId}/source-customers/${encodeURIComponent(firstCustomerId)}`
    await send(emulator, 'POST', control, { delete: true })
    expect((await get(emulator, path)).status).toBe(404)
  })
})
