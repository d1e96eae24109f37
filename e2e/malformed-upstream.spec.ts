import type { Server } from 'node:http'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { openDeveloperData, reviewButton } from './support/desk.ts'
import { expectNoHarm, HarmWatch, visit } from './support/harm.ts'
import { close, listen, originOf, startLiveDesk } from './support/live-desk.ts'
import type { LiveDesk } from './support/live-desk.ts'
import { MALFORMED } from './support/malformed-json.ts'
import { COMPANIES, READS } from './support/sound-upstream.ts'
import type { Read } from './support/sound-upstream.ts'

/** No reader can make anything of these; the others are read as far as they make sense. */
const SENSELESS = new Set([
  'an empty body',
  'null',
  'a number',
  'a string',
  '10,000 lists in each other',
  'NaN',
  'half of it',
  'another character set',
])
/** These hold everything a reader needs. */
const SOUND = new Set([
  '10,000 objects in a member',
  'every member twice',
  'members that poison prototypes',
  'bytes that are no text',
  'a byte order mark',
  'links to other places',
])

const FAULTS = Object.keys(MALFORMED)

/** Which read is malformed in which way stands in the id of the company. */
const companyOf = (read: number, fault: number) =>
  `00000000-0000-4000-8000-${String(read).padStart(6, '0')}${String(fault).padStart(6, '0')}`
const COMPANY = /^\/companies\/(00000000-0000-4000-8000-(\d{6})(\d{6}))/

/** The body for a request, and whether it is the malformed one. */
function responseTo(url: string) {
  const { pathname, searchParams } = new URL(url, 'http://codat.invalid')
  const [, companyId = '', number = '', fault = ''] = COMPANY.exec(pathname) ?? []
  const wanted = READS[Number(number)]
  const read = [COMPANIES, ...READS].find(({ path }) => path.test(pathname))
  const sound = read?.body(companyId) ?? { key: 'gbol', name: 'Xero', results: [] }
  // Connections are requested on their own when they did not come with the company.
  if (pathname === `/companies/${companyId}` && wanted?.path.test('/connections'))
    delete sound['dataConnections']
  const isCompanies = read === COMPANIES
  const index = isCompanies ? /fault-(\d+)/.exec(searchParams.get('query') ?? '')?.[1] : fault
  const isWanted = isCompanies || (read !== undefined && String(read.path) === String(wanted?.path))
  const malform = isWanted ? MALFORMED[FAULTS[Number(index ?? -1)] ?? ''] : undefined
  return malform?.(sound) ?? { bytes: Buffer.from(JSON.stringify(sound)) }
}

let upstream: Server
let desk: LiveDesk

test.beforeAll(async () => {
  upstream = await listen((request, response) => {
    const { bytes, contentType = 'application/json' } = responseTo(request.url ?? '')
    response.setHeader('Content-Type', contentType).end(bytes)
  })
  desk = await startLiveDesk(originOf(upstream), 'a-key-of-the-tests-0123456789')
})

test.afterAll(async () => {
  await desk.stop()
  await close(upstream)
})

/** Opens the desk, and fails on whatever a malformed response must not do to it. */
async function open(page: Page, path: string) {
  const crashes: string[] = []
  page.on('pageerror', (error) => crashes.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') crashes.push(message.text())
  })
  const harm = new HarmWatch(page, desk.origin)
  await page.goto(desk.origin + path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return () => {
    expect(crashes).toEqual([])
    harm.expectNone()
  }
}

async function expectMessage(page: Page, read: Read, fault: string): Promise<void> {
  const [good, bad] = [read.good(page), read.bad(page)]
  await expect(SOUND.has(fault) ? good : SENSELESS.has(fault) ? bad : good.or(bad).first()).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(/ of -\d|NaN|undefined|\[object /)
  await expectNoHarm(page, `${read.name}: ${fault}`)
}

for (const [number, read] of READS.entries()) {
  test(`${read.name}: whatever comes instead, the page stays and says so`, async ({ page }) => {
    test.slow()
    const expectNothingElse = await open(page, '/companies')
    for (const [index, fault] of FAULTS.entries()) {
      await test.step(fault, async () => {
        const company = `/companies/${companyOf(number, index)}`
        const isResponse = (url: URL) =>
          url.pathname.startsWith(`/api${company}`) && read.path.test(url.pathname.slice(4))
        const responded = page.waitForResponse((response) => isResponse(new URL(response.url())))
        await visit(page, `${company}/${read.page}`)
        await responded
        await expectMessage(page, read, fault)
      })
    }
    expectNothingElse()
  })
}

test('the list of companies: whatever comes instead, the page stays and says so', async ({ page }) => {
  test.slow()
  const expectNothingElse = await open(page, '/companies')
  for (const [index, fault] of FAULTS.entries()) {
    await test.step(fault, async () => {
      const responded = page.waitForResponse((response) => response.url().includes(`fault-${index}`))
      await visit(page, `/companies?q=fault-${index}`)
      await responded
      await expectMessage(page, COMPANIES, fault)
    })
  }
  expectNothingElse()
})

test('a record that is ten thousand levels deep is shown, and says why it cannot be edited', async ({
  page,
}) => {
  const number = READS.findIndex(({ name }) => name === 'a customer')
  const company = `/companies/${companyOf(number, FAULTS.indexOf('10,000 objects in a member'))}`
  const expectNothingElse = await open(page, `${company}/customers/A-1`)
  await expect(await openDeveloperData(page)).toContainText('nested too deeply')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await visit(page, `${company}/customers/A-1/edit`)
  await expect(page.getByRole('heading', { name: 'You can’t edit this record' })).toBeVisible()
  await visit(page, `${company}/customers/new?clone=A-1`)
  await expect(page.getByText(/in a format we can’t read, so the form is empty/)).toBeVisible()
  await expect(reviewButton(page)).toBeVisible()
  expectNothingElse()
})
