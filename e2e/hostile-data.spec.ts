import { seedCompanyId } from '../server/emulator/seed-companies.ts'
import type { SeedName } from '../server/emulator/seed-companies.ts'
import { customerLinks, expect, test } from './support/desk.ts'

const worlds: SeedName[] = ['hostile', 'unicode']

for (const name of worlds) {
  test(`texts of the ${name} company stay texts on every page`, async ({ page, baseURL }) => {
    test.slow()
    const foreign: string[] = []
    let dialogs = 0
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('data:'))
        foreign.push(request.url())
    })
    page.on('dialog', (dialog) => {
      dialogs += 1
      void dialog.dismiss()
    })
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`CSP: ${event.violatedDirective}`),
      )
    })
    const width = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`/companies/${seedCompanyId(name)}/customers?pageSize=250`)
    await expect(customerLinks(page).first()).toBeVisible()
    expect(await width()).toBeLessThanOrEqual(0)
    const record = page.getByRole('navigation', { name: 'Record', exact: true })
    await customerLinks(page).first().click()
    for (;;) {
      await expect(page.getByRole('region', { name: 'Identity' })).toBeVisible()
      expect(await width()).toBeLessThanOrEqual(0)
      await expect(
        page.locator('[onclick], [onerror], [onload], a[href^="javascript:" i], main script, iframe'),
      ).toHaveCount(0)
      const next = record.getByRole('link', { name: 'Next customer' })
      if ((await next.count()) === 0) break
      const heading = await page.getByRole('heading', { level: 1 }).textContent()
      await next.click()
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(heading ?? '')
    }
    expect(dialogs).toBe(0)
    expect(foreign).toEqual([])
    expect(await page.evaluate(() => Object.keys({}.constructor.prototype))).toEqual([])
  })
}
