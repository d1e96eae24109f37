import type { Browser, Page } from '@playwright/test'
import { seedCompanyId, seedConnectionId } from '../../server/emulator/world/seed-companies.ts'
import { CRAFTED_FILES, CRAFTED_SOURCES } from '../fixtures/crafted-files.ts'
import { deskWithFiles } from '../support/files-upstream.ts'
import { withBuiltDesk } from './built-desk.ts'
import { watchFreezes } from './freezes.ts'
import { writeReport } from './report.ts'
import type { Figure } from './report.ts'

/** How long files made to freeze the page do so, and how soon a cancelled download ends at the far end. */

const MOST_FROZEN_MS = 2_500
const MOST_CANCEL_MS = 1_000
const LARGE_FILE = 'video-of-the-premises.mp4'

async function freezes(browser: Browser): Promise<Figure[]> {
  const figures: Figure[] = []
  const desk = await deskWithFiles(CRAFTED_SOURCES)
  try {
    for (const [name, , , shows] of CRAFTED_FILES) {
      const page = await browser.newPage()
      const longest = await watchFreezes(page)
      const region = await desk.open(page, name)
      await region.getByText(shows).first().waitFor()
      figures.push({
        name: `Longest freeze: ${name}`,
        value: await longest(),
        unit: 'ms',
        bound: { most: MOST_FROZEN_MS },
      })
      await page.close()
    }
  } finally {
    await desk.stop()
  }
  return figures
}

interface Download {
  state: string
  endedAt?: number
}

async function cancelDelay(page: Page, origin: string): Promise<Figure> {
  const company = seedCompanyId('xero')
  const read = async (path: string): Promise<unknown> => (await fetch(`${origin}/api${path}`)).json()
  const { results } = (await read(
    `/companies/${company}/data/customers?page=1&pageSize=2&orderBy=customerName`,
  )) as { results: { id: string }[] }
  const customer = encodeURIComponent(results[1]?.id ?? '')
  const { attachments } = (await read(
    `/companies/${company}/connections/${seedConnectionId('xero')}/data/customers/${customer}/attachments`,
  )) as { attachments: { id: string; name?: string }[] }
  const file = attachments.find(({ name }) => name === LARGE_FILE)?.id ?? ''
  await fetch(`${origin}/api/emulator/faults`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ companyId: company, fault: 'download-slow' }),
  })
  await page.goto(`${origin}/companies/${company}/customers/${customer}/attachments/${file}`)
  await page.getByRole('button', { name: 'Download', exact: true }).click()
  await page.getByRole('progressbar').waitFor()
  const cancelledAt = Date.now()
  await page.getByRole('button', { name: 'Cancel' }).click()
  for (;;) {
    const { downloads } = (await read(`/emulator/companies/${company}/ledger`)) as { downloads: Download[] }
    const { endedAt } = downloads.at(-1) ?? {}
    if (endedAt !== undefined)
      return {
        name: 'From Cancel to the end of the download at the far end',
        value: Math.max(0, endedAt - cancelledAt),
        unit: 'ms',
        bound: { most: MOST_CANCEL_MS },
      }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

export function main(): Promise<number> {
  return withBuiltDesk(async (browser, origin) => {
    const figures = [
      ...(await freezes(browser)),
      await cancelDelay(await browser.newPage({ locale: 'en-GB' }), origin),
    ]
    return writeReport('viewer-freezes', 'Files made to freeze the page', figures) ? 0 : 1
  })
}
