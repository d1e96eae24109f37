import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { askForData, expect, expectAccessible, test } from './support/desk.ts'
import type { Emulator } from './support/desk.ts'
import { largeModel } from './support/large-model.ts'

/** Optional folder with the published create/update models. */
const contract = process.env['CODAT_CONTRACT_DIR'] ?? ''
const folder = join(contract, 'push-options')

declare global {
  /** Paths of the fields whose elements have changed. */
  var touchedFields: Set<string> | undefined
}

const modelFile = z.object({ slug: z.string(), platformKey: z.string() })
type ModelFile = z.infer<typeof modelFile>

function modelFiles(): ModelFile[] {
  if (contract === '' || !existsSync(folder)) return []
  const index: unknown = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))
  return z.array(modelFile).parse(index)
}

/** Something a platform would accept, by what the field is called. */
function valueFor(label: string): string {
  const values: [RegExp, string][] = [
    [/e-?mail/i, 'pat@customer.example'],
    [/\bid\b|identifier/i, `T${Math.random().toString(36).slice(2, 8).toUpperCase()}`],
    [/currency/i, 'GBP'],
    [/country/i, 'GB'],
    [/type/i, /phone/i.test(label) ? 'Primary' : 'Billing'],
    [/date/i, '2026-11-01T00:00:00Z'],
    [/status/i, 'Active'],
    [/phone|number/i, '0113 4960123'],
  ]
  return (
    values.find(([pattern]) => pattern.test(label))?.[1] ??
    `Kingfisher ${Math.random().toString(36).slice(2, 7)}`
  )
}

const summary = (page: Page) => page.getByRole('alert').filter({ hasText: 'Before you can send' })
const write = (page: Page) => page.getByRole('region', { name: /^Change: / }).first()
const review = (page: Page) => page.getByRole('dialog', { name: 'Review new customer' })

/** Fills in the field that has the focus, with the keyboard. */
async function fillFocused(page: Page, label: string): Promise<void> {
  const focused = page.locator(':focus')
  const kind = await focused.evaluate((element) =>
    element instanceof HTMLButtonElement
      ? 'button'
      : element.getAttribute('aria-haspopup') === 'listbox'
        ? 'list'
        : 'text',
  )
  if (kind === 'button') return page.keyboard.press('Enter')
  if (kind === 'list') {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    return page.keyboard.press('Enter')
  }
  await page.keyboard.press('Control+a')
  return page.keyboard.type(valueFor(label))
}

/** Presses Ctrl+S and fills in what is missing, until the form is sent. */
async function fillByKeyboard(page: Page): Promise<void> {
  for (let round = 0; round < 60; round++) {
    await page.keyboard.press('Control+s')
    await expect(summary(page).or(write(page)).or(review(page)).first()).toBeVisible()
    if (await review(page).isVisible()) {
      const anyway = review(page).getByRole('checkbox', { name: /Send anyway/ })
      if (await anyway.isVisible()) await anyway.press('Space')
      await review(page)
        .getByRole('button', { name: /^Create in/ })
        .press('Enter')
      await expect(write(page)).toBeVisible()
    }
    if (await write(page).isVisible()) return
    const label = (await summary(page).getByRole('button').first().textContent()) ?? ''
    await expect(page.locator('input:focus, textarea:focus, button:focus')).toHaveCount(1)
    await fillFocused(page, label)
  }
  throw new Error('the form requires more than 60 values')
}

const files = modelFiles()
if (files.length === 0) console.log('Published models skipped: CODAT_CONTRACT_DIR names no folder with them')

/** The emulator's own models of three platforms, each with rules of another kind; they always run. */
const OWN_MODELS: readonly ModelFile[] = [
  { slug: 'Xero', platformKey: 'gbol' },
  { slug: 'QuickBooks Online', platformKey: 'qhyg' },
  { slug: 'QuickBooks Desktop', platformKey: 'pqsw' },
]

async function expectFormAccepted(page: Page, emulator: Emulator, platformKey: string): Promise<void> {
  const settings = { autoNumbering: true, baseCurrency: 'GBP' }
  const company = await emulator.newCompany({ platformKey, customers: 1, delays: { pushMs: 50 }, settings })
  // Some connectors are offline until somebody starts them.
  await emulator.changeCompany(company.companyId, { connectorOnline: true })
  await page.goto(`${company.customersPath}/new`)
  await expect(page.getByRole('textbox').first()).toBeVisible()
  await expectAccessible(page)
  await fillByKeyboard(page)
  await expect(page.getByRole('region', { name: /^Change: Confirmed/ }).first()).toBeVisible()
}

for (const { slug, platformKey } of OWN_MODELS) {
  test(`the model of ${slug} is rendered, filled in by keyboard and accepted`, async ({ page, emulator }) => {
    test.slow()
    await expectFormAccepted(page, emulator, platformKey)
  })
}

for (const { slug, platformKey } of files) {
  test(`the published model of ${slug} is rendered, filled in by keyboard and accepted`, async ({
    page,
    emulator,
  }) => {
    test.slow()
    const model: unknown = JSON.parse(readFileSync(join(folder, `${slug}.json`), 'utf8'))
    await askForData(page)
    await page.route('**/options/customers', (route) => route.fulfill({ json: model }))
    await expectFormAccepted(page, emulator, platformKey)
  })
}

/** A member of a model. */
const node = (extra: object) => ({
  type: 'String',
  displayName: 'Plain',
  description: '',
  required: false,
  ...extra,
})

/** A model made to break a page: markup, endless labels, a thousand options, dangerous names, twenty levels. */
function hostileModel() {
  let deep: object = node({ displayName: 'Deepest' })
  for (let level = 20; level > 0; level--) {
    deep = node({
      type: 'Object',
      displayName: `Level ${level}`,
      required: true,
      properties: { inner: deep },
    })
  }
  const properties = JSON.parse(
    JSON.stringify({
      customerName: node({ displayName: '<img src=x onerror="window.hacked=1">Name', required: true }),
      long: node({ displayName: 'L'.repeat(10_000), description: 'D'.repeat(10_000) }),
      many: node({
        displayName: 'Many',
        options: Array.from({ length: 1000 }, (_, index) => ({
          value: `v${index}`,
          type: 'String',
          displayName: `<b>${index}</b>`,
        })),
      }),
      CUSTOMERNAME: node({ displayName: 'Shouted' }),
      constructor: node({ displayName: 'Constructor' }),
      nameless: { type: 'String' },
      strange: node({ type: 'Hologram', displayName: 'Strange' }),
      nothing: null,
      deep,
      listed: node({
        type: 'Array',
        displayName: 'Listed',
        properties: {
          inside: node({
            type: 'Array',
            displayName: 'Inside',
            properties: { leaf: node({ displayName: 'Leaf' }) },
          }),
        },
        validation: {
          warnings: [{ details: '<script>window.hacked=1</script> max length of -5 characters' }],
          information: null,
        },
      }),
    }),
  ) as Record<string, unknown>
  Object.defineProperty(properties, '__proto__', { value: node({ displayName: 'Proto' }), enumerable: true })
  return { type: 'Object', displayName: 'Customer', required: true, properties }
}

test('a hostile model neither breaks the page nor becomes markup', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 1 })
  await askForData(page)
  await page.route('**/options/customers', (route) =>
    route.fulfill({ body: JSON.stringify(hostileModel()), contentType: 'application/json' }),
  )
  await page.goto(`${company.customersPath}/new`)
  await expect(page.getByRole('textbox', { name: /<img src=x/ })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Deepest' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Strange' })).toBeVisible()
  await page.getByRole('button', { name: '+ Add listed' }).click()
  await page.getByRole('button', { name: '+ Add inside' }).click()
  await expect(page.getByRole('textbox', { name: 'Leaf' })).toBeVisible()
  await expect(page.locator('main img, main script, main b')).toHaveCount(0)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  expect(await page.evaluate(() => 'hacked' in window || 'displayName' in {})).toBe(false)
})

test('a form of 150 fields opens, and a keystroke touches only its own field', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 1 })
  await askForData(page)
  await page.route('**/options/customers', (route) => route.fulfill({ json: largeModel(150) }))
  await page.goto(`${company.customersPath}/new`)
  const field = page.getByRole('textbox', { name: 'Field 75', exact: true })
  await field.fill('first')
  await expect(page.getByText('1 change')).toBeVisible()
  await page.evaluate(() => {
    const touched = new Set<string>()
    globalThis.touchedFields = touched
    new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement
        const path = element?.closest('[data-path]')?.getAttribute('data-path')
        if (path != null) touched.add(path)
      }
    }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true })
  })
  await field.pressSequentially(' and then a text that grows past its forty characters')
  await expect(field).toHaveAccessibleDescription(/probably reject/)
  const touched = await page.evaluate(() => [...(globalThis.touchedFields ?? [])])
  expect(touched).toEqual(['field75'])
})
