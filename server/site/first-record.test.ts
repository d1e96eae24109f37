import { expect, it, vi } from 'vitest'
import { readAddress } from '../../src/lib/paths/read-address.ts'
import type { FirstData } from './first-data.ts'
import { firstRecord } from './first-record.ts'
import type { Rendering } from './rendering.ts'

const PLACE = readAddress('/companies/co/customers/7', '')
const json = (body: unknown, status = 200): FirstData => ({ status, headers: {}, text: JSON.stringify(body) })

const renderingOf = (renderRecord: Rendering['renderRecord']): Rendering => ({
  renderFirst: () => '',
  modelUrl: () => undefined,
  renderForm: () => '',
  renderRecord,
  renderSample: () => undefined,
})
const ECHO = renderingOf((place, bodies, reader) => `<i>${JSON.stringify([place.name, bodies, reader])}</i>`)

async function record(
  company: FirstData | undefined | Promise<undefined>,
  stored: FirstData | undefined,
  rendering: Rendering | null = ECHO,
) {
  const asked: string[] = []
  const html = await firstRecord(
    rendering ?? undefined,
    { place: PLACE, reads: ['/api/record', '/api/company'], locale: 'de', canWrite: 'viewer' },
    async (target) => {
      asked.push(target)
      return target === '/api/record' ? stored : company
    },
  )
  const scripts = [...html.matchAll(/ data-place="(\d)" data-init/g)].map(([, place]) => place)
  return { asked, scripts, html: html.split('<script')[0] }
}

it('comes with what it is made of, each read once', async () => {
  expect(await record(json({ id: 'co' }), json({ id: '7' }))).toEqual({
    asked: ['/api/record', '/api/company'],
    scripts: ['0', '1'],
    html: '<i>["customer",{"record":{"id":"7"},"company":{"id":"co"}},{"locale":"de","canWrite":"viewer"}]</i>',
  })
})

it.each([
  ['a record that isn’t there', json({}), json({}, 404), ['0', '1'], '[{"company":{}}]'],
  ['a company that can’t be read', json({}, 500), json({}), ['0', '1'], '[{"record":{}}]'],
  ['a record that breaks off', json({}), undefined, ['1'], ''],
  ['a record with hundreds of contacts', json({}), json('x'.repeat(70_000)), ['0', '1'], ''],
])(
  '%s is left to the application, which asks for what hasn’t come',
  async (_, company, stored, scripts, html) => {
    const bodies = renderingOf((_place, of) => JSON.stringify([of]))
    expect(await record(company, stored, bodies)).toMatchObject({ scripts, html })
  },
)

it('doesn’t wait for a company that hangs', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const hangs = new Promise<undefined>(() => undefined)
  const coming = record(hangs, json({ id: '7' }))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await coming).toMatchObject({ scripts: ['0'], html: '' })
  vi.useRealTimers()
})

it('is data alone where it can’t be rendered', async () => {
  const broken = renderingOf(() => {
    throw new Error('no')
  })
  for (const rendering of [broken, null])
    expect(await record(json({}), json({}), rendering)).toMatchObject({ html: '', scripts: ['0', '1'] })
})
