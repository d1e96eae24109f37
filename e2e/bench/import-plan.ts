import type { Browser, CDPSession } from '@playwright/test'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedCompanyId } from '../../server/emulator/world/seed-companies.ts'
import { createCustomersTable } from '../../src/pages/customers/export/customers-table.ts'
import { withBuiltDesk } from './built-desk.ts'
import { watchTasks } from './page-tasks.ts'
import type { LongestTask } from './page-tasks.ts'
import { writeReport } from './report.ts'
import type { Figure } from './report.ts'
import { usedMb, workerHeap } from './worker-heap.ts'
import type { WorkerHeap } from './worker-heap.ts'

/** Opens a file with a row for every customer of a company, each with a changed cell, and has it planned and made a run. */

const CUSTOMERS = 10_000
const MOST_TASK_MS = 50
const MOST_MB = 200
const SAMPLE_MS = 25
const PLAN_TIMEOUT_MS = 180_000
const MB = 1_000_000
const FORMATS = ['xlsx', 'csv'] as const

type Format = (typeof FORMATS)[number]

/** Every customer of the company as an export has it, with another phone number. */
async function makeFile(origin: string, format: Format): Promise<Buffer> {
  const table = createCustomersTable(format, undefined)
  const path = `/api/companies/${seedCompanyId('large')}/data/customers`
  for (let page = 1; (page - 1) * 1000 < CUSTOMERS; page += 1) {
    const response = await fetch(`${origin}${path}?page=${page}&pageSize=1000&orderBy=id`)
    const { results } = (await response.json()) as { results: Record<string, unknown>[] }
    table.add(results.map((record, place) => Object.assign(record, { phone: `0161 496 ${page} ${place}` })))
  }
  return Buffer.from(await table.write(() => undefined).arrayBuffer())
}

/** Memory of the processes that run pages, in MB. */
async function rendererMb(browser: CDPSession): Promise<number> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo')
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(async ({ id }) => {
      const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '')
      return Number(/^RssAnon:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) * 1024
    })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / MB
}

interface Peaks {
  heapMb: number
  processMb: number
}

/** Looks at the memory again and again until it is told to stop. */
function sample(page: CDPSession, worker: WorkerHeap, browser: CDPSession): () => Promise<Peaks> {
  const peaks: Peaks = { heapMb: 0, processMb: 0 }
  const over = new AbortController()
  const heaps = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const [ofPage, ofWorker] = await Promise.all([page.send('Runtime.getHeapUsage'), worker.usedMb()])
      peaks.heapMb = Math.max(peaks.heapMb, usedMb(ofPage) + ofWorker)
      await new Promise((resolve) => setTimeout(resolve, SAMPLE_MS))
    }
  }
  const processes = async (): Promise<void> => {
    while (!over.signal.aborted) {
      peaks.processMb = Math.max(peaks.processMb, await rendererMb(browser))
      await new Promise((resolve) => setTimeout(resolve, SAMPLE_MS))
    }
  }
  const both = [heaps(), processes()]
  return async () => {
    over.abort()
    await Promise.all(both)
    return peaks
  }
}

function taskFigures(name: string, { clockMs, processorMs }: LongestTask): Figure[] {
  return [
    {
      name: `${name}, of the processor’s time`,
      value: processorMs,
      unit: 'ms',
      bound: { most: MOST_TASK_MS },
    },
    { name: `${name}, by the clock`, value: clockMs, unit: 'ms' },
  ]
}

async function measure(browser: Browser, origin: string, format: Format): Promise<Figure[]> {
  const bytes = await makeFile(origin, format)
  // From the disk, as a person does it: what is given to Playwright as bytes goes through the page first.
  const folder = await mkdtemp(join(tmpdir(), 'import-plan-'))
  const file = join(folder, `customers.${format}`)
  await writeFile(file, bytes)
  const page = await browser.newPage({ locale: 'en-GB' })
  const ofBrowser = await browser.newBrowserCDPSession()
  const ofPage = await page.context().newCDPSession(page)
  await page.goto(`${origin}/companies/${seedCompanyId('large')}/import`)
  await page.getByRole('button', { name: 'Choose file' }).waitFor()
  // What the page's own start takes is no matter of the file.
  await page.waitForLoadState('networkidle')
  const before = await rendererMb(ofBrowser)
  const heap = workerHeap(ofPage, 'plan.worker')
  const endPlanning = await watchTasks(browser, page)
  const chosen = performance.now()
  await page.locator('input[type=file]').setInputFiles(file)
  const worker = await heap
  const endSampling = sample(ofPage, worker, ofBrowser)
  const compare = page.getByRole('button', { name: 'Compare with customers' })
  await compare.waitFor({ timeout: PLAN_TIMEOUT_MS })
  const parsedMs = performance.now() - chosen
  const asked = performance.now()
  await compare.click()
  const planned = page.getByRole('button', { name: `Update ${CUSTOMERS.toLocaleString('en')}` })
  await planned.waitFor({ timeout: PLAN_TIMEOUT_MS })
  const plannedMs = performance.now() - asked
  const planning = await endPlanning()
  const peaks = await endSampling()
  for (let time = 0; time < 2; time++) await ofPage.send('HeapProfiler.collectGarbage')
  const keptMb = usedMb(await ofPage.send('Runtime.getHeapUsage')) + (await worker.keptMb())
  const endStarting = await watchTasks(browser, page)
  const started = performance.now()
  await page.getByRole('button', { name: /^Send / }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Send / })
    .click()
  await page
    .getByRole('heading', { name: `customers.${format}`, level: 1 })
    .waitFor({ timeout: PLAN_TIMEOUT_MS })
  const startedMs = performance.now() - started
  const starting = await endStarting()
  await rm(folder, { recursive: true })
  await page.close()
  const name = format.toUpperCase()
  const bound = { most: MOST_MB }
  return [
    { name: `${name}: size of the file`, value: bytes.length / MB, unit: 'MB' },
    { name: `${name}: read`, value: parsedMs, unit: 'ms' },
    { name: `${name}: customers read from Codat, and planned`, value: plannedMs, unit: 'ms' },
    ...taskFigures(`${name}: longest task of the page meanwhile`, planning),
    {
      name: `${name}: heaps of page and worker at the peak, with garbage`,
      value: peaks.heapMb,
      unit: 'MB',
      bound,
    },
    { name: `${name}: the same afterwards, without garbage`, value: keptMb, unit: 'MB', bound },
    {
      name: `${name}: the page’s process grown by, at the peak`,
      value: peaks.processMb - before,
      unit: 'MB',
    },
    { name: `${name}: stored as a run, and its page shown`, value: startedMs, unit: 'ms' },
    ...taskFigures(`${name}: longest task of the page as the run is stored`, starting),
  ]
}

export async function main(): Promise<number> {
  const figures: Figure[] = []
  for (const format of FORMATS)
    figures.push(
      ...(await withBuiltDesk((browser, origin) => measure(browser, origin, format), {
        EMULATOR_CUSTOMERS: String(CUSTOMERS),
      })),
    )
  const load = loadavg().map((value) => value.toFixed(1))
  const title = `A file with ${CUSTOMERS.toLocaleString('en')} changed customers, planned`
  return writeReport('import-plan', title, figures, `Load average ${load.join(', ')}.`) ? 0 : 1
}
