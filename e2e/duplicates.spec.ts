import type { Page } from '@playwright/test'
import { expect, expectAccessible, sendButton, test } from './support/desk.ts'
import type { Emulator, TestCompany } from './support/desk.ts'

interface Listed {
  results: { id: string; customerName: string }[]
}

/** A company with six customers, of which two are one. */
async function companyWithTwins(
  emulator: Emulator,
  page: Page,
  more: Parameters<Emulator['newCompany']>[0] = {},
) {
  const company = await emulator.newCompany({ customers: 6, delays: { pushMs: 0, syncStageMs: 0 }, ...more })
  const { companyId } = company
  const { results } = await emulator.read<Listed>(`/companies/${companyId}/data/customers`)
  const [first, second] = results
  if (!first || !second) throw new Error('The company has no customers')
  const common = { status: 'Active', emailAddress: 'jane@quillonjoinery.example', taxNumber: 'GB927456781' }
  await emulator.changeInTheBooks(companyId, first.id, {
    patch: { ...common, customerName: 'Quillon Joinery Ltd', phone: '0113 496 0111' },
  })
  await emulator.changeInTheBooks(companyId, second.id, {
    patch: { ...common, customerName: 'QUILLON JOINERY LIMITED', phone: '+44 113 496 0222' },
  })
  await page.request.post(`/api/companies/${companyId}/data/queue/customers`, {
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  await expect
    .poll(async () => {
      const { results: now } = await emulator.read<Listed>(`/companies/${companyId}/data/customers`)
      return now.filter(({ customerName }) => /quillon/i.test(customerName)).length
    })
    .toBe(2)
  return { company, kept: first.id, gone: second.id }
}

const path = ({ companyId }: TestCompany) => `/companies/${companyId}/duplicates`
const group = (page: Page) => page.getByRole('region', { name: /^Possible duplicates: .*quillon/i })

async function readAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Read all customers' }).click()
}

test('duplicates are listed with their reasons, and stay dismissed until that is undone', async ({
  page,
  emulator,
}) => {
  const { company } = await companyWithTwins(emulator, page)
  await page.goto(path(company))
  await readAll(page)
  await expect(group(page)).toContainText('Same name')
  await expect(group(page)).toContainText('Same email')
  await expect(group(page)).toContainText('Different phone')
  await expectAccessible(page)

  await group(page).getByRole('button', { name: 'Not duplicates' }).click()
  await expect(group(page)).toHaveCount(0)
  await page.reload()
  await expect(page.getByText(/No duplicates|\d+ groups?/).first()).toBeVisible()
  await expect(group(page)).toHaveCount(0)
  await page.getByRole('link', { name: 'Dismissed (1)' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Undo: .*Quillon/i }).click()
  await expect(page.getByRole('heading', { name: 'Nothing dismissed' })).toBeVisible()
  await page.goBack()
  await expect(group(page)).toBeVisible()
})

test('one customer is kept with what was chosen, and the other archived once that is confirmed', async ({
  page,
  emulator,
}) => {
  const { company, kept, gone } = await companyWithTwins(emulator, page)
  const ids = encodeURIComponent(JSON.stringify([kept, gone]))
  await page.goto(`${path(company)}?ids=${ids}`)
  await page.getByRole('radio', { name: 'Keep Quillon Joinery Ltd' }).check()
  await page.getByRole('radio', { name: 'Phone: +44 113 496 0222' }).check()
  await expect(page.getByText('1 field of the customer you keep will change.')).toBeVisible()
  await expectAccessible(page)
  // What is shown as chosen is stored.
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Phone: +44 113 496 0222' })).toBeChecked()

  await page.getByRole('link', { name: 'Archive the others' }).click()
  const archive = page.getByRole('button', { name: 'Review and archive QUILLON JOINERY LIMITED' })
  await expect(archive).toHaveAttribute('aria-disabled', 'true')
  await page.goBack()

  await emulator.switchOn(company.companyId, 'write-failed-plain', { times: 1 })
  await page.getByRole('link', { name: 'Continue to the update' }).click()
  await page.getByRole('button', { name: 'Review changes' }).click()
  await sendButton(page).click()
  await expect(page.getByText('Nothing has been archived')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Nothing has been archived')).toBeVisible()
  await page.getByRole('button', { name: 'Review changes' }).click()
  await sendButton(page).click()
  await page.getByRole('link', { name: 'Continue to archiving' }).click()

  await archive.click()
  const review = page.getByRole('dialog', { name: 'Review changes' })
  await expect(review).toContainText('Status')
  await expectAccessible(page)
  await sendButton(page).click()
  await expect(page.getByText('Consolidated. 1 customer is archived.')).toBeVisible()
  await expectAccessible(page)

  interface Ledger {
    writes: { customerId?: string; applied: boolean; body: { phone?: string; status?: string } }[]
  }
  const { writes } = await emulator.read<Ledger>(`/emulator/companies/${company.companyId}/ledger`)
  const applied = writes.filter((write) => write.applied)
  expect(applied.map(({ customerId }) => customerId)).toEqual([kept, gone])
  expect(applied[0]?.body.phone).toBe('+44 113 496 0222')
  expect(applied[1]?.body.status).toBe('Archived')

  await page.getByRole('link', { name: 'Finish' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Duplicates' })).toBeVisible()
})

test('customers are compared, but not consolidated, where nobody can archive them', async ({
  page,
  emulator,
}) => {
  const { company, kept, gone } = await companyWithTwins(emulator, page, { platformKey: 'tgff' })
  const ids = encodeURIComponent(JSON.stringify([kept, gone]))
  await page.goto(`${path(company)}?level=rough&ids=${ids}`)
  const table = page.getByRole('table', { name: 'Comparison' })
  await expect(table).toContainText('Differs')
  // What is shown is in the address, so that a reload and the way back bring the same.
  const fields = table.getByRole('rowheader')
  const all = await fields.count()
  await page.getByRole('checkbox', { name: 'Only differences' }).click()
  await expect(page).toHaveURL(/differences=true/)
  const different = await fields.count()
  expect(different).toBeLessThan(all)
  await page.reload()
  await expect(fields).toHaveCount(different)
  await table.getByRole('link').first().click()
  await expect(page.getByRole('link', { name: 'Attachments' })).toBeVisible()
  await page.goBack()
  await expect(fields).toHaveCount(different)
  await expect(page.getByText(/can’t archive customers|can’t be updated/)).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(0)
  await page.getByRole('main').getByRole('link', { name: 'Duplicates' }).click()
  await expect(page.getByRole('combobox', { name: 'Level' })).toHaveValue('rough')
})

test('a draft that an earlier version stored is still there once something is chosen for duplicates', async ({
  page,
  emulator,
}) => {
  const { company, kept, gone } = await companyWithTwins(emulator, page)
  const { companyId, connectionId } = company
  const place = { companyId, connectionId, customerId: kept }
  const draft = {
    ...place,
    key: JSON.stringify([companyId, connectionId, kept]),
    version: 4,
    draftId: 'old',
    values: { customerName: 'Quillon from before' },
    openedRecord: null,
    savedAt: Date.now(),
    revision: 1,
    tabId: 'old',
    earlier: [],
  }
  // A page of the same origin that runs nothing of the application.
  await page.route('**/blank', (route) => route.fulfill({ body: '', contentType: 'text/html' }))
  await page.goto('/blank', { waitUntil: 'commit' })
  await page.evaluate(
    (row) =>
      new Promise<void>((resolve, reject) => {
        indexedDB.deleteDatabase('customer-desk')
        const opening = indexedDB.open('customer-desk', 1)
        opening.addEventListener('upgradeneeded', () => {
          opening.result.createObjectStore('journal', { keyPath: 'id' })
          opening.result.createObjectStore('drafts', { keyPath: 'key' }).add(row)
        })
        opening.addEventListener('error', () => reject(new Error('The old database could not be made')))
        opening.addEventListener('success', () => {
          opening.result.close()
          resolve()
        })
      }),
    draft,
  )
  await page.goto(`${path(company)}?ids=${encodeURIComponent(JSON.stringify([kept, gone]))}`)
  await page.getByRole('radio', { name: 'Keep QUILLON JOINERY LIMITED' }).check()
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Keep QUILLON JOINERY LIMITED' })).toBeChecked()
  await page.goto(`${company.customersPath}/${kept}`)
  await expect(page.getByText(/^Draft from/)).toBeVisible()
})
