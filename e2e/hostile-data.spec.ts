import { seedCompanyId } from '../server/emulator/world/seed-companies.ts'
import type { SeedName } from '../server/emulator/world/seed-companies.ts'
import { customerLinks, expect, openDeveloperData, reviewButton, sendButton, test } from './support/desk.ts'
import { expectNoHarm, HarmWatch, visit } from './support/harm.ts'

const worlds: [name: SeedName, atLeast: number][] = [
  ['hostile', 44],
  ['unicode', 20],
]

// Hundreds of steps: a trace of them takes longer than the steps, and every message names its case.
test.use({ viewport: { width: 390, height: 844 } })

for (const [name, atLeast] of worlds) {
  test(`texts of the ${name} company stay texts in the list and in every record`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(150_000)
    const harm = new HarmWatch(page, baseURL ?? '')
    await page.goto(`/companies/${seedCompanyId(name)}/customers?pageSize=250`)
    await expect(customerLinks(page).first()).toBeVisible()
    await expectNoHarm(page, 'list')
    const next = page
      .getByRole('navigation', { name: 'Record', exact: true })
      .getByRole('link', { name: 'Next customer' })
    await customerLinks(page).first().click()
    let seen = 0
    for (;;) {
      await expect(page.getByRole('region', { name: 'Details', exact: true })).toBeVisible()
      await expect(await openDeveloperData(page)).toBeVisible()
      await expectNoHarm(page, page.url())
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      seen++
      if ((await next.count()) === 0) break
      const { pathname } = new URL(page.url())
      await next.click()
      await expect(page).not.toHaveURL((url) => url.pathname === pathname)
    }
    expect(seen).toBeGreaterThanOrEqual(atLeast)
    harm.expectNone()
  })
}

/** Every third one, so that each kind of text is among them. */
test('hostile texts stay texts in forms, files and the list of writes', async ({
  page,
  emulator,
  baseURL,
}) => {
  test.setTimeout(150_000)
  const harm = new HarmWatch(page, baseURL ?? '')
  const company = `/companies/${seedCompanyId('hostile')}`
  const { results } = await emulator.read<{ results: { id: string }[] }>(
    `${company}/data/customers?pageSize=250`,
  )
  const chosen = results.filter((_, index) => index % 3 === 1)
  expect(chosen.length).toBeGreaterThan(14)
  await page.goto(`${company}/writes`)
  await expect(page.getByRole('heading', { level: 1, name: 'Changes' })).toBeVisible()
  await expectNoHarm(page, 'writes')
  const heading = page.getByRole('heading', { level: 1 })
  for (const { id } of chosen) {
    const record = `${company}/customers/${id}`
    await visit(page, `${record}/edit`)
    await expect(reviewButton(page)).toBeVisible()
    await expect(heading).toHaveText(/^Edit/)
    await expectNoHarm(page, `edit ${id}`)
    await visit(page, `${company}/customers/new?clone=${id}`)
    await expect(reviewButton(page)).toBeVisible()
    await expectNoHarm(page, `clone ${id}`)
    await visit(page, `${record}/attachments`)
    await expect(reviewButton(page)).toHaveCount(0)
    await expect(heading).not.toHaveText('')
    await expectNoHarm(page, `attachments ${id}`)
  }
  harm.expectNone()
})

const NAME = '<img src=x onerror=alert(1)>"\u202E</title><script>alert(2)</script>'

test('hostile texts stay texts in dialogs, write panels, the tray and the choice of companies', async ({
  page,
  emulator,
  baseURL,
}) => {
  test.slow()
  const harm = new HarmWatch(page, baseURL ?? '')
  const company = await emulator.newCompany({
    name: `Company ${NAME}`,
    customers: 1,
    delays: { syncStageMs: 0, pushMs: 300 },
  })
  const path = `/companies/${company.companyId}`
  const { results } = await emulator.read<{ results: { id: string }[] }>(`${path}/data/customers?pageSize=1`)
  const id = results[0]?.id ?? ''
  await emulator.changeInTheBooks(company.companyId, id, {
    patch: { customerName: NAME, taxNumber: NAME, phone: NAME },
  })
  await page.goto(`${path}/customers`)
  await page.getByRole('button', { name: /Customers synced/ }).click()
  await page.getByRole('button', { name: 'Sync customers now' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(customerLinks(page)).toHaveText(NAME)
  await expectNoHarm(page, 'list of an own company')

  await page.getByRole('button', { name: /^Company <img/ }).click()
  const picker = page.getByRole('dialog', { name: 'Choose a company' })
  await expect(picker.getByRole('link', { name: company.name }).first()).toBeVisible()
  await expectNoHarm(page, 'choice of companies')
  await page.keyboard.press('Escape')
  await customerLinks(page).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(NAME)
  expect(await page.title()).toContain('<img src=x onerror=alert(1)>')

  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  const phone = page.getByRole('textbox', { name: /^Phone/ }).first()
  await phone.fill(`${NAME} mine`)
  await page.getByRole('textbox', { name: /^Tax number/ }).fill('')
  await emulator.changeInTheBooks(company.companyId, id, { patch: { phone: `${NAME} theirs` } })
  await page.getByRole('button', { name: /Customers synced/ }).click()
  await page.getByRole('button', { name: 'Sync customers now' }).click()
  await expect(phone).toHaveAccessibleDescription(/Now in Xero: .*theirs/, { timeout: 20_000 })
  await page.keyboard.press('Escape')
  await reviewButton(page).click()
  const conflict = page.getByRole('dialog', { name: 'This record has newer changes' })
  await expect(conflict).toContainText('</title><script>alert(2)</script> theirs')
  await expectNoHarm(page, 'conflict')
  await conflict.getByRole('radio', { name: 'Phone: Yours' }).check()
  await conflict.getByRole('button', { name: 'Use these values' }).click()

  const review = page.getByRole('dialog', { name: 'Review changes' })
  await review.getByText('Exact JSON').click()
  await expect(review).toContainText('</title><script>alert(2)</script> mine')
  await expectNoHarm(page, 'review')
  await emulator.switchOn(company.companyId, 'write-failed-nested', { times: 1 })
  await sendButton(page).click()
  await expect(page.getByRole('region', { name: /^Change: Failed/ })).toBeVisible({ timeout: 20_000 })
  await expectNoHarm(page, 'a failed write')
  await page.getByRole('button', { name: '1 change needs attention' }).click()
  const tray = page.getByRole('dialog', { name: 'Changes in progress' })
  await expect(tray).toContainText(NAME)
  await expectNoHarm(page, 'tray')
  await page.keyboard.press('Escape')
  await visit(page, `${path}/writes`)
  await expect(page.getByRole('table', { name: 'Changes' })).toContainText(NAME)
  await expectNoHarm(page, 'writes of an own company')
  harm.expectNone()
})
