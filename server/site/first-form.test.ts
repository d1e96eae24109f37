import { expect, it } from 'vitest'
import { readAddress } from '../../src/lib/paths/read-address.ts'
import type { FirstData } from './first-data.ts'
import { firstForm } from './first-form.ts'
import type { Rendering } from './rendering.ts'

const NEW = readAddress('/companies/co/customers/new', '')
const EDIT = readAddress('/companies/co/customers/7/edit', '')
const json = (body: unknown, status = 200): FirstData => ({ status, headers: {}, text: JSON.stringify(body) })

/** What is read by which path; anything else had better be asked for by the page. */
const RESPONSES: Readonly<Record<string, FirstData>> = {
  '/api/company': json({ id: 'co' }),
  '/api/record': json({ id: '7' }),
  '/api/model': json({ type: 'Object' }),
}

const RENDERING: Rendering = {
  renderFirst: () => '',
  modelUrl: (_place, company) => (company === undefined ? undefined : '/model'),
  renderForm: (place, bodies) => `<i>${place.name} ${JSON.stringify(bodies)}</i>`,
  renderRecord: () => '',
  renderSample: () => undefined,
}

async function form(
  place: typeof NEW,
  responses = RESPONSES,
  { canWrite = true, rendering = RENDERING } = {},
) {
  const isNew = place.name === 'newCustomer'
  const asked: string[] = []
  const html = await firstForm(
    rendering,
    {
      place,
      reads: isNew ? ['/api/company'] : ['/api/record', '/api/company'],
      canWrite,
    },
    async (target) => {
      asked.push(target)
      return responses[target]
    },
  )
  const scripts = [...html.matchAll(/<script type="application\/json" (.*?) data-init/g)].map(
    ([, name]) => name,
  )
  return { asked, scripts, html: html.slice(0, html.indexOf('<script')) }
}

it('comes with what it is made of, each read once', async () => {
  expect(await form(NEW)).toEqual({
    asked: ['/api/company', '/api/model'],
    scripts: ['data-url="/api/model"', 'data-place="0"'],
    html: '<i>newCustomer {"company":{"id":"co"},"model":{"type":"Object"}}</i>',
  })
  expect(await form(EDIT)).toEqual({
    asked: ['/api/record', '/api/company', '/api/model'],
    scripts: ['data-url="/api/model"', 'data-place="0"', 'data-place="1"'],
    html: '<i>editCustomer {"company":{"id":"co"},"model":{"type":"Object"},"record":{"id":"7"}}</i>',
  })
})

it.each([
  [
    'a company that can’t be read',
    { ...RESPONSES, '/api/company': json({}, 500) },
    ['data-place="0"', 'data-place="1"'],
  ],
  [
    'a model that isn’t there',
    { ...RESPONSES, '/api/model': json({}, 404) },
    ['data-url="/api/model"', 'data-place="0"', 'data-place="1"'],
  ],
  [
    'a record that breaks off',
    { '/api/company': json({}), '/api/model': json({}) },
    ['data-url="/api/model"', 'data-place="1"'],
  ],
])('%s is told by the application, which doesn’t ask again', async (_, responses, scripts) => {
  const rendered = await form(EDIT, responses)
  expect(rendered.scripts).toEqual(scripts)
  expect(rendered.html.includes('"record":')).toBe(false)
})

const fail = () => {
  throw new Error('no')
}

it('isn’t shown to who may not write, nor where it can’t be rendered', async () => {
  expect((await form(NEW, RESPONSES, { canWrite: false })).html).toBe('')
  const withoutModel = await form(NEW, RESPONSES, { rendering: { ...RENDERING, modelUrl: fail } })
  expect([withoutModel.asked, withoutModel.scripts]).toEqual([['/api/company'], ['data-place="0"']])
  expect((await form(NEW, RESPONSES, { rendering: { ...RENDERING, renderForm: fail } })).html).toBe('')
})
