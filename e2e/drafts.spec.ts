import type { BrowserContext, Page } from '@playwright/test'
import { applicationOf, expect, expectAccessible, test } from './support/desk.ts'
import { runs } from './support/random-runs.ts'
import type { Emulator } from './support/desk.ts'

const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name })
const phone = (page: Page) => field(page, /^Phone/)
const takeUp = (page: Page) => page.getByRole('button', { name: 'Continue draft' })
const discard = (page: Page) => page.getByRole('button', { name: 'Discard draft' })

/** The form of the only customer of a company. */
async function formOf(emulator: Emulator) {
  const company = await emulator.newCompany({ customers: 1, name: 'Drafts Ltd' })
  const { results } = await emulator.read<{ results: { id: string; phone?: string }[] }>(
    `/companies/${company.companyId}/data/customers`,
  )
  const [customer] = results
  if (customer === undefined) throw new Error('no customer')
  const form = `${company.customersPath}/${customer.id}/edit`
  const key = JSON.stringify([company.companyId, company.connectionId, customer.id])
  return { ...company, customerId: customer.id, form, key }
}

/** Reads the draft of a key as the browser holds it, or puts a row there; a form has to have made the database. */
function inStore(page: Page, work: { read: string } | { write: unknown }): Promise<unknown> {
  return page.evaluate(
    (wanted) =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('customer-desk')
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')))
        opening.addEventListener('success', () => {
          const database = opening.result
          const store = database.transaction('drafts', 'readwrite').objectStore('drafts')
          const request = 'read' in wanted ? store.get(wanted.read) : store.put(wanted.write)
          request.addEventListener('success', () => resolve(request.result))
          store.transaction.addEventListener('complete', () => database.close())
        })
      }),
    work,
  )
}
const stored = (page: Page, key: string) => inStore(page, { read: key })

interface DraftRow {
  values: { phone: string }
  earlier: { values: { phone: string } }[]
}

const conflict = (page: Page) =>
  page.getByText('Another tab saved a draft of this record while you were typing')

type Kill = (page: Page, context: BrowserContext) => Promise<Page>

const kills: [string, number, Kill][] = [
  [
    'reloaded',
    runs(20, 6),
    async (page) => {
      await page.reload()
      return page
    },
  ],
  [
    'left for another site',
    runs(8, 3),
    async (page) => {
      await page.goto('about:blank')
      return page
    },
  ],
  [
    'closed',
    runs(14, 5),
    async (page, context) => {
      await page.close()
      return context.newPage()
    },
  ],
]

for (const [how, rounds, kill] of kills) {
  test(`a page that is ${how} right after typing loses no letter, ${rounds} times of ${rounds}`, async ({
    emulator,
    context,
  }) => {
    // Many pages in one test.
    test.setTimeout(120_000)
    const { form } = await formOf(emulator)
    context.on('dialog', (dialog) => void dialog.accept())
    let page = await context.newPage()
    for (let round = 1; round <= rounds; round++) {
      if (!page.url().endsWith(form)) await page.goto(form)
      await applicationOf(page)
      if (round > 1) {
        await takeUp(page).click()
        await expect(phone(page)).toHaveValue(`0113 ${round - 1}`)
      }
      await phone(page).fill(`0113 ${round}`)
      page = await kill(page, context)
    }
  })
}

const CRASHES = runs(8, 3)

test(`a page that crashes while typing keeps what was stored, ${CRASHES} times of ${CRASHES}`, async ({
  emulator,
  context,
}) => {
  const { form, key } = await formOf(emulator)
  for (let round = 1; round <= CRASHES; round++) {
    const page = await context.newPage()
    await page.goto(form)
    await applicationOf(page)
    if (round > 1) {
      await takeUp(page).click()
      await expect(phone(page)).toHaveValue(new RegExp(`^0113 ${round - 1}( more)?$`))
    }
    await phone(page).fill(`0113 ${round}`)
    await expect.poll(() => stored(page, key)).toMatchObject({ values: { phone: `0113 ${round}` } })
    await phone(page).fill(`0113 ${round} more`)
    const crashed = page.waitForEvent('crash')
    const devtools = await context.newCDPSession(page)
    devtools.send('Page.crash').catch(() => undefined)
    await crashed
    await page.close()
  }
})

test('two tabs with one record: the second is told, neither overwrites the other in silence', async ({
  page,
  emulator,
  context,
}) => {
  const { form, key } = await formOf(emulator)
  const other = await context.newPage()
  await page.goto(form)
  await expect(phone(page)).toBeVisible()
  await other.goto(form)
  const told = 'This form is open in another tab too.'
  await expect(other.getByText(told)).toBeVisible()
  await expect(page.getByText(told)).toHaveCount(0)

  await phone(page).fill('0113 first')
  await expect(takeUp(other)).toBeVisible()
  await phone(other).fill('0113 second')
  await expect(conflict(other)).toBeVisible()
  await expectAccessible(other)
  const texts = async () => {
    const draft = (await stored(page, key)) as DraftRow
    return [draft, ...draft.earlier].map(({ values }) => values.phone)
  }
  expect(await texts()).toEqual(['0113 first'])
  await other.getByRole('button', { name: 'Keep this tab’s draft' }).click()
  await expect(conflict(other)).toHaveCount(0)
  await expect.poll(texts).toEqual(['0113 second', '0113 first'])
  await expect(conflict(page)).toBeVisible()
  await page.getByRole('button', { name: 'Use the other tab’s draft' }).click()
  await takeUp(page).click()
  await expect(phone(page)).toHaveValue('0113 second')
  await other.close()
  await page.reload()
  await expect(page.getByText(told)).toHaveCount(0)
})

test('drafts of formats 3 and 4 are continued, and one of an unknown format is shown', async ({
  page,
  emulator,
}) => {
  page.on('dialog', (dialog) => void dialog.accept())
  const { form, key, companyId, connectionId, customerId } = await formOf(emulator)
  await page.goto(form)
  await phone(page).fill('0113 current')
  await expect.poll(() => stored(page, key)).toMatchObject({ version: 4 })
  const current = (await stored(page, key)) as DraftRow
  const third = {
    key,
    companyId,
    connectionId,
    customerId,
    savedAt: Date.now() - 7_200_000,
    version: 3,
    draftId: 'd',
    openedRecord: null,
    baseModifiedDate: null,
    modelHash: null,
    revision: 4,
    tabId: 't',
  }
  const rows = [
    { ...third, previous: null },
    { ...third, version: 4, earlier: [] },
  ]
  for (const [at, row] of rows.entries()) {
    const values = { ...current.values, phone: `0113 format ${at}` }
    await inStore(page, { write: { ...row, values } })
    // What is in the form is not to be stored again over the row.
    await page.goto(`${form}?connection=${connectionId}`)
    await expect(page.getByText(/You have a draft, saved 2 hr ago/)).toBeVisible()
    await takeUp(page).click()
    await expect(phone(page)).toHaveValue(`0113 format ${at}`)
  }
  await inStore(page, { write: { key, version: 99, text: 'from the future' } })
  await page.goto(form)
  await expect(page.getByText('Another version of Customer Desk saved a draft')).toBeVisible()
  await expect(page.getByText('from the future')).toBeVisible()
  await expectAccessible(page)
  await phone(page).fill('0113 typed over it')
  const older = page.getByRole('status').filter({ hasText: 'One older draft' })
  await older.getByText('One older draft').click()
  await older.getByRole('button', { name: /^Show/ }).click()
  await expect(older).toContainText('from the future')
  await expect(older.getByRole('button', { name: /^Continue the draft/ })).toHaveCount(0)
})

test('a draft that is typed over is kept, shown, taken up in exchange, and discarded', async ({
  page,
  emulator,
}) => {
  page.on('dialog', (dialog) => void dialog.accept())
  const { form, key } = await formOf(emulator)
  await page.goto(form)
  await phone(page).fill('0113 older')
  await field(page, /^Email address/).fill('older@example.com')
  await page.reload()
  await expect(takeUp(page)).toBeVisible()
  await phone(page).fill('0113 newer')
  const older = page.getByRole('status').filter({ hasText: 'One older draft' })
  const showOlder = () => older.getByText('One older draft').press('Enter')
  await older.getByText('One older draft').click()
  await expect(older).toContainText('Saved just now')
  await older.getByRole('button', { name: 'Show the draft saved just now' }).click()
  await expect(older.getByRole('table', { name: 'Changed fields' })).toContainText('0113 older')
  await expect(older.getByRole('table', { name: 'Changed fields' })).toContainText('older@example.com')
  await expectAccessible(page)

  await older.getByRole('button', { name: /^Continue the draft/ }).click()
  await expect(phone(page)).toHaveValue('0113 older')
  await expect(field(page, /^Email address/)).toHaveValue('older@example.com')
  await expect(page.getByText('2 changes')).toBeVisible()
  await page.reload()
  await expect(takeUp(page)).toBeVisible()
  await showOlder()
  await older.getByRole('button', { name: /^Show/ }).click()
  await expect(older).toContainText('0113 newer')
  await takeUp(page).click()
  await expect(phone(page)).toHaveValue('0113 older')
  await showOlder()
  await older.getByRole('button', { name: /^Discard the draft/ }).click()
  await expect(older).toHaveCount(0)
  await expect.poll(() => stored(page, key)).toMatchObject({ earlier: [], values: { phone: '0113 older' } })
  await page.reload()
  await discard(page).click()
  await expect(takeUp(page)).toHaveCount(0)
  await expect.poll(() => stored(page, key)).toBeUndefined()
})

const broken: [string, () => void][] = [
  [
    'full',
    () => {
      for (const [prototype, name] of [
        [IDBObjectStore.prototype, 'put'],
        [Storage.prototype, 'setItem'],
      ] as const)
        Object.defineProperty(prototype, name, {
          value() {
            throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
          },
        })
    },
  ],
  [
    'blocked',
    () => {
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('The operation is insecure.', 'SecurityError')
          },
        })
    },
  ],
  [
    'damaged, and never answers',
    () => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
    },
  ],
]

for (const [how, breakStorage] of broken) {
  test(`storage that is ${how} is said at the form, which works all the same`, async ({ page, emulator }) => {
    await page.addInitScript(breakStorage)
    const { form } = await formOf(emulator)
    await page.goto(form)
    await phone(page).fill('0113 unkept')
    await expect(page.getByText(/Drafts can’t be saved on this device/)).toBeVisible()
    await expect(page.getByText('1 change')).toBeVisible()
    // Only here is anybody asked.
    await page.getByRole('link', { name: 'Record', exact: true }).click()
    const ask = page.getByRole('dialog', { name: 'Leave without saving?' })
    await ask.getByRole('button', { name: 'Stay' }).click()
    await expect(phone(page)).toHaveValue('0113 unkept')
    await page.getByRole('link', { name: 'Record', exact: true }).press('Enter')
    await ask.getByRole('button', { name: 'Discard and leave' }).press('Enter')
    await expect(page.getByRole('region', { name: 'Details', exact: true })).toBeVisible()
  })
}
