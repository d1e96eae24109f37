import type { Server } from 'node:http'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { customerLinks } from './support/desk.ts'
import { close } from './support/live-desk.ts'
import type { LiveDesk } from './support/live-desk.ts'
import { customer, startScripted, STATUS, SYNCED } from './support/scripted-upstream.ts'
import type { ScriptedResponse, Script } from './support/scripted-upstream.ts'

const QUEUE = '/data/queue/customers'
const NEXT_SYNC = '2026-11-21T10:00:00Z'
const queued = { id: 'sync-2', status: 'Queued', isCompleted: false, isErrored: false }
const rejected = (status: number, error: string): ScriptedResponse => ({
  status,
  body: { statusCode: status, error },
})

/** A company whose status goes through `stages` once a sync was requested, and brings a second customer. */
function syncing(response: ScriptedResponse, stages: readonly string[]): Script {
  let looks = -1
  const isOver = () => looks >= stages.length - 1 && stages.length > 0
  return {
    responses: {
      [QUEUE]: () => {
        looks = 0
        return response
      },
      '/dataStatus': () => {
        const currentStatus = (looks < 0 ? undefined : stages[looks]) ?? 'Complete'
        const lastSuccessfulSync = isOver() ? NEXT_SYNC : SYNCED
        if (looks >= 0 && !isOver()) looks += 1
        return { body: { customers: { ...STATUS, currentStatus, lastSuccessfulSync } } }
      },
      '/data/customers': () => {
        const results = isOver() ? [customer(1), customer(2)] : [customer(1)]
        return { body: { results, totalResults: results.length } }
      },
    },
  }
}

const IN_PROGRESS =
  'DatasetAlreadyInProgressException: Cannot queue customers sync for x as previous sync y is still in progress'

let desk: LiveDesk
let upstream: Server
let pathOf: (name: string) => string

test.beforeAll(async () => {
  ;({ desk, upstream, pathOf } = await startScripted({
    late: syncing({ body: queued }, ['Complete', 'Complete', 'Fetching', 'Complete']),
    'busy-400': syncing(rejected(400, IN_PROGRESS), ['Fetching', 'Complete']),
    'busy-409': syncing(rejected(409, IN_PROGRESS), ['Fetching', 'Complete']),
    unseen: syncing({ body: queued }, []),
    'unseen-409': syncing(rejected(409, IN_PROGRESS), []),
    empty: syncing({ status: 204 }, []),
    broken: syncing(rejected(500, 'There is a problem with our server.'), []),
    rejected: syncing(rejected(404, 'Data connection not found'), []),
  }))
})

test.afterAll(async () => {
  await desk.stop()
  await close(upstream)
})

async function askForSync(page: Page, name: string) {
  await page.goto(pathOf(name))
  await expect(customerLinks(page)).toHaveCount(1)
  await page.getByRole('button', { name: /^Customers synced/ }).click()
  const panel = page.getByRole('dialog', { name: 'Sync of customers' })
  await panel.getByRole('button', { name: 'Sync customers now' }).click()
  return panel
}

for (const name of ['late', 'busy-400', 'busy-409']) {
  test(`a sync is followed to its end and what it brought is shown: ${name}`, async ({ page }) => {
    const panel = await askForSync(page, name)
    await expect(panel.getByRole('button', { name: 'Syncing…' })).toBeVisible()
    await expect(panel.getByRole('button', { name: 'Sync customers now' })).toBeVisible()
    await expect(panel).not.toContainText('didn’t start')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(customerLinks(page)).toHaveCount(2)
  })
}

for (const [name, words] of [
  ['unseen', 'Sync requested.'],
  ['unseen-409', 'A sync is already in progress.'],
] as const) {
  test(`a sync that the status never speaks of is told as such: ${name}`, async ({ page }) => {
    await page.clock.install()
    const panel = await askForSync(page, name)
    const notice = panel.getByRole('status').filter({ hasText: words })
    // The looks at the status are seconds apart; each waits for its response.
    await expect(async () => {
      await page.clock.runFor(2_000)
      await expect(notice).toBeVisible({ timeout: 200 })
    }).toPass()
    await expect(panel.getByRole('button', { name: 'Sync customers now' })).toBeVisible()
  })
}

for (const name of ['empty', 'broken']) {
  test(`nothing is claimed of a sync whose response says nothing: ${name}`, async ({ page }) => {
    const panel = await askForSync(page, name)
    await expect(panel.getByRole('alert')).toContainText('We don’t know whether the sync started.')
  })
}

test('a rejected sync was not started', async ({ page }) => {
  const panel = await askForSync(page, 'rejected')
  await expect(panel.getByRole('alert')).toContainText('The sync didn’t start.')
})
