import type { Page } from '@playwright/test'
import { seedCompanyId } from '../server/emulator/world/seed-companies.ts'
import { CODAT_ROUTES } from '../server/proxy/routes.ts'
import { startEmulatorUpstream } from './support/emulator-upstream.ts'
import { customerLinks, expect, reviewAndSend, test } from './support/desk.ts'
import { startLiveDesk } from './support/live-desk.ts'

const KEY = 'a-key-of-the-tests-0123456789'
const companyId = seedCompanyId('xero')
const list = `/companies/${companyId}/customers`
const SEARCH = 'zebulon quatschwimmer'
const PHONE = '020 7946 0881'

/** Everything a line may hold; see docs/deploy.md. */
const MEMBERS = 'time level requestId method route status ms upstreamMs user correlationId outcome'.split(' ')
const ROUTES = [...CODAT_ROUTES.map(({ name }) => name), 'page', 'asset', 'health', 'refused', 'session']

/** Every text in a response of Codat that could say something about somebody. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= 5 ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** What a person does in a day: list, search, record, edit, write, file, history, and a wrong link. */
async function workADay(page: Page, origin: string, { id, name }: { id: string; name: string }) {
  await page.goto(origin + list)
  await expect(customerLinks(page).first()).toBeVisible()
  await page.getByRole('searchbox').fill(SEARCH)
  await expect(page.getByRole('heading', { name: 'No matching customers' })).toBeVisible()
  await page.goto(`${origin}${list}?q=${encodeURIComponent(name)}`)
  await customerLinks(page).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await page.getByRole('textbox', { name: /^Phone/ }).fill(PHONE)
  await reviewAndSend(page)
  await expect(page.getByRole('region', { name: /^Change: Confirmed/ })).toBeVisible({ timeout: 20_000 })
  await page.goto(`${origin}${list}/${encodeURIComponent(id)}/attachments`)
  const saving = page.waitForEvent('download')
  await page
    .getByRole('button', { name: /^Download / })
    .first()
    .click()
  await (await saving).path()
  await page.goto(`${origin}/companies/${companyId}/writes`)
  await expect(page.getByRole('table', { name: 'Changes' })).toContainText(name)
  await page.goto(`${origin}${list}/no-such-${SEARCH.replace(' ', '-')}`)
  await expect(page.getByRole('heading', { name: 'Codat has no customer with this ID' })).toBeVisible()
  await page.goto(`${origin}/${SEARCH.replace(' ', '-')}?${new URLSearchParams({ q: SEARCH }).toString()}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

test('after a day’s work the log has one line a request, and nothing about anybody', async ({
  page,
  consoleWatch,
}) => {
  consoleWatch.expectFailedRequests()
  const upstream = await startEmulatorUpstream()
  const desk = await startLiveDesk(upstream.origin, KEY)
  const read = async (path: string): Promise<unknown> => {
    const response = await upstream.emulator.fetch(new Request(`https://api.codat.io${path}`))
    return response.json()
  }
  const customers = (await read(`/companies/${companyId}/data/customers?orderBy=customerName`)) as {
    results: { id: string; customerName: string }[]
  }
  const [first] = customers.results
  if (first === undefined) throw new Error('no customer')
  const { id, customerName: name } = first
  const company = (await read(`/companies/${companyId}`)) as { dataConnections: { id: string }[] }
  const connectionId = company.dataConnections[0]?.id ?? ''
  const files = await read(
    `/companies/${companyId}/connections/${connectionId}/data/customers/${id}/attachments`,
  )

  const responses: { requestId: string; method: string; status: number; path: string }[] = []
  page.on('response', (response) => {
    const { 'x-request-id': requestId } = response.headers()
    const { pathname: path } = new URL(response.url())
    const method = response.request().method()
    if (requestId !== undefined) responses.push({ requestId, method, status: response.status(), path })
  })
  try {
    await workADay(page, desk.origin, { id, name })
    await page.request.get(`${desk.origin}/readyz`)
    await page.goto('about:blank')
  } finally {
    await desk.stop()
    await upstream.stop()
  }

  const [announced = '', ...lines] = desk.output().trim().split('\n')
  expect(announced).toMatch(/^Customer Desk, connected to /)
  const records = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  for (const record of records) {
    expect(Object.keys(record).filter((member) => !MEMBERS.includes(member))).toEqual([])
    expect(record['requestId']).toMatch(/^[\da-f-]{36}$/)
    expect(record['method']).toMatch(/^[A-Z]+$/)
    expect(record['status']).toBeGreaterThanOrEqual(200)
    expect(record['ms']).toBeGreaterThanOrEqual(0)
    expect(ROUTES).toContain(record['route'])
  }
  const ids = records.map(({ requestId }) => requestId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(responses.length).toBeGreaterThan(20)
  for (const { requestId, method, status, path } of responses) {
    const found = records.filter((record) => record['requestId'] === requestId)
    expect(found, `${method} ${path}`).toHaveLength(1)
    expect(found[0], `${method} ${path}`).toMatchObject({ method, status })
  }
  const routes = new Set(records.map(({ route }) => route))
  for (const route of ['page', 'health', 'list-customers', 'get-customer', 'update-customer'])
    expect([...routes]).toContain(route)
  expect([...routes].some((route) => String(route).includes('download'))).toBe(true)

  const secrets = [KEY, Buffer.from(KEY).toString('base64'), PHONE, encodeURIComponent(PHONE)]
  const private_ = secrets.concat(SEARCH.split(' '), textsIn([customers.results, company, files]))
  expect(private_.length).toBeGreaterThan(300)
  const logged = lines.join('\n').toLowerCase()
  // A post code of digits may be part of an id that was made at random; it counts when it stands by itself.
  const isLogged = (text: string) =>
    /^\d+$/.test(text)
      ? new RegExp(`(?<![\\da-f])${text}(?![\\da-f])`).test(logged)
      : logged.includes(text.toLowerCase())
  expect(private_.filter(isLogged)).toEqual([])
})
