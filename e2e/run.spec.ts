import { readFile } from 'node:fs/promises'
import { readTable } from '../src/pages/customers/export/read-table.fixture.ts'
import { expect, expectAccessible, test } from './support/desk.ts'
import { createRow, pausedRun, phoneRow, storeRun } from './support/stored-runs.ts'

interface List {
  results: {
    id: string
    customerName: string
    phone: string | null
    status: string
    sourceModifiedDate: string
  }[]
}

test('a run that a page left waits for a person, goes on, and can be retried and taken back', async ({
  page,
  emulator,
}) => {
  const company = await emulator.newCompany({ customers: 6, delays: { pushMs: 300, syncStageMs: 50 } })
  const { companyId } = company
  const { results } = await emulator.read<List>(`/companies/${companyId}/data/customers?page=1&pageSize=100`)
  const rows = [
    ...results.map((customer, index) => phoneRow(index, customer, `020 7946 000${index}`)),
    createRow(6, 'Refused Ltd [fault:write-failed]'),
  ]
  const changes = `/companies/${companyId}/writes`
  await page.goto(changes)
  await expect(page.getByRole('heading', { name: 'Changes', level: 1 })).toBeVisible()
  await page.goto(`/companies/${companyId}/runs/run-1`)
  await expect(page.getByRole('heading', { name: 'You don’t have this run on this device' })).toBeVisible()
  await storeRun(page, pausedRun(company, rows.length, 'phones.csv'), rows)

  await page.goto(company.customersPath)
  await page.getByRole('button', { name: 'No changes in progress' }).click()
  const waiting = page.getByRole('list', { name: 'Runs' }).getByRole('listitem')
  await expect(waiting).toContainText('Paused 0 of 7 changes')
  await expectAccessible(page)
  await waiting.getByRole('link', { name: 'phones.csv' }).click()
  await expect(page.getByRole('heading', { name: 'phones.csv', level: 1 })).toBeVisible()

  await page.goto(changes)
  await page
    .getByRole('navigation', { name: 'Runs' })
    .getByRole('link', { name: /^phones\.csv/ })
    .click()
  await expect(page.getByRole('heading', { name: 'phones.csv', level: 1 })).toBeVisible()
  await expect(page.getByText(/Paused because the page was closed/)).toBeVisible()
  expect((await emulator.ledger(companyId)).received).toBe(0)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(page.getByText('Finished', { exact: true })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('button', { name: 'Confirmed 6' })).toBeVisible()
  expect((await emulator.ledger(companyId)).applied).toBe(6)

  await page.getByRole('button', { name: 'Failed 1' }).click()
  const table = page.getByRole('table', { name: 'Changes of this run' })
  await expect(table.getByRole('row')).toHaveCount(2)
  await expect(table).toContainText('Refused Ltd')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download unconfirmed as CSV' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('Unconfirmed changes of phones.csv')
  const { head, rows: unconfirmed } = await readTable(new Blob([await readFile(await file.path())]))
  expect(unconfirmed).toHaveLength(1)
  expect(unconfirmed[0]?.[head.indexOf('customerName')]).toBe('Refused Ltd [fault:write-failed]')
  expect(unconfirmed[0]?.[head.indexOf('reason')]).toContain('must not hold this text')
  await expectAccessible(page)

  // Before a sync the records can't tell what there is to undo.
  await page.getByRole('button', { name: 'Undo run' }).click()
  const dialog = page.getByRole('dialog', { name: 'Undo run' })
  await expect(dialog).toContainText('6 changes: sync customers first.')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('button', { name: 'Undo run' })).toBeFocused()
  await emulator.sync(companyId)

  // The run's page compares what was sent with what the platform stored, though nobody opens the records.
  const run = new URL(page.url()).pathname
  await page.getByRole('button', { name: 'Confirmed 6' }).click()
  await expect(table).toContainText('Waiting for the next sync')
  const reading = page.waitForResponse(/\/data\/customers\?.*query=id/)
  await page.reload()
  await reading
  await expect(page.getByRole('button', { name: 'Undo run' })).toBeVisible()
  await page.getByRole('link', { name: 'Changes', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Awaiting sync 0' })).toBeVisible()
  await page.goto(run)
  await page.getByRole('button', { name: 'Undo run' }).click()
  await expect(dialog).toContainText('6 changes can be undone')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Undo 6 changes' }).click()
  await expect(page.getByRole('heading', { name: 'Undo: phones.csv', level: 1 })).toBeVisible()
  await expect(page.getByText('Finished', { exact: true })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('button', { name: 'Confirmed 6' })).toBeVisible()
  await page.goBack()

  await page.getByRole('button', { name: 'Retry 1 failed' }).click()
  await expect(page.getByRole('heading', { name: 'Retry: phones.csv', level: 1 })).toBeVisible()
  await expect(page.getByText('Finished', { exact: true })).toBeVisible({ timeout: 30_000 })
})

test('a run pauses when the platform’s connection is cut, and goes on once it is back', async ({
  page,
  emulator,
  consoleWatch,
}) => {
  const company = await emulator.newCompany({ customers: 2, delays: { pushMs: 300 } })
  const { companyId } = company
  await page.goto(`/companies/${companyId}/writes`)
  await expect(page.getByRole('heading', { name: 'Changes', level: 1 })).toBeVisible()
  const rows = ['Alder Ltd', 'Birch Ltd', 'Cedar Ltd'].map((name, index) => createRow(index, name))
  await storeRun(page, pausedRun(company, rows.length, 'new.csv'), rows)
  await page.goto(`/companies/${companyId}/runs/run-1`)
  const resume = page.getByRole('button', { name: 'Resume' })
  await expect(resume).toBeEnabled()
  await emulator.changeCompany(companyId, { connectionStatus: 'Unlinked' })
  consoleWatch.expectFailedRequests()
  await resume.press('Enter')
  await expect(page.getByText(/^Paused because Xero isn’t connected to Codat any more/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Waiting 3' })).toBeVisible()
  await expect(resume).toBeFocused()
  await expectAccessible(page)

  await emulator.changeCompany(companyId, { connectionStatus: 'Linked' })
  await page.keyboard.press('Enter')
  await expect(page.getByText('Finished', { exact: true })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('button', { name: 'Confirmed 3' })).toBeVisible()
  // The button has gone, the place has not.
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Undo run' })).toBeFocused()
  expect((await emulator.ledger(companyId)).applied).toBe(3)
})
