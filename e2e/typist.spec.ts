import type { Page } from '@playwright/test'
import fc from 'fast-check'
import { z } from 'zod'
import { createRandom } from '../server/emulator/books/random.ts'
import { expect, reviewButton, sendButton, test } from './support/desk.ts'
import type { Emulator, TestCompany } from './support/desk.ts'
import { visit } from './support/harm.ts'
import { runs, SEED } from './support/random-runs.ts'
import { typing } from './support/typist-commands.ts'
import type { Hands } from './support/typist-commands.ts'
import { controlsOf, markItems, readForm } from './support/typist-form.ts'
import {
  blockedLabels,
  formFields,
  rowsOf,
  servedModel,
  storedIn,
  wireOf,
  withoutBlanks,
} from './support/typist-oracle.ts'
import type { Served, ShownGroup } from './support/typist-oracle.ts'

/** Every platform the emulator has a create/update model for; the two sandboxes of QuickBooks share one. */
const PLATFORMS = [
  'gbol',
  'qhyg',
  'pqsw',
  'hbql',
  'tgff',
  'knfz',
  'akxx',
  'trji',
  'qudb',
  'pbbf',
  'fbrh',
  'vxvy',
  'pdvj',
  'mqjo',
] as const
const RUNS = runs(300, 14)
/** A company serves so many runs of each platform, and a test ends in good time. */
const RUNS_A_TEST = 28
/** Each platform in turn, once with a record and once without. */
const isUpdateIn = (run: number) => (run + Math.floor(run / PLATFORMS.length)) % 2 === 0

const ledgerSchema = z.object({
  received: z.number(),
  writes: z.array(z.object({ body: z.record(z.string(), z.json()) })),
})
const members = z.record(z.string(), z.json())

/** A company to type in, with a customer for each run. */
interface Desk {
  company: TestCompany
  served: Served
  customers: { id: string }[]
}

async function openDesk(emulator: Emulator, platformKey: string): Promise<Desk> {
  const company = await emulator.newCompany({
    platformKey,
    customers: 12,
    delays: { pushMs: 20 },
    settings: { autoNumbering: true },
  })
  await emulator.changeCompany(company.companyId, { connectorOnline: true })
  const at = `/companies/${company.companyId}`
  const served = servedModel.parse(
    await emulator.read<unknown>(`${at}/connections/${company.connectionId}/options/customers`),
  )
  const { results } = await emulator.read<{ results: { id: string; metadata?: { isDeleted?: boolean } }[] }>(
    `${at}/data/customers?pageSize=100`,
  )
  return { company, served, customers: results.filter(({ metadata }) => metadata?.isDeleted !== true) }
}

const ledgerOf = async (emulator: Emulator, { company }: Desk) =>
  ledgerSchema.parse(await emulator.read<unknown>(`/emulator/companies/${company.companyId}/ledger`))

const summary = (page: Page) => page.getByRole('alert').filter({ hasText: 'Before you can send' })
const review = (page: Page) => page.getByRole('dialog', { name: /^Review (changes|new customer)$/ })
const unchanged = (page: Page) =>
  page.locator('form').getByText('Nothing has changed. There’s nothing to send.')

/** The three ways to the review. */
async function requestReview(page: Page, way: number): Promise<void> {
  const isShown = review(page).or(summary(page)).or(unchanged(page)).first()
  if (way === 0) await page.keyboard.press('Control+s')
  if (way === 1) {
    const first = (await controlsOf(page)).find(({ kind }) => kind === 'text')
    await page.locator(`form [data-path="${first?.path}"] input`).first().press('Enter')
  }
  if (way === 2) {
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
    // Where nothing has changed the button is off for a mouse, and the keys say so.
    if ((await reviewButton(page).getAttribute('aria-disabled')) === 'true')
      await page.keyboard.press('Control+s')
    else await reviewButton(page).click()
  }
  await expect(isShown).toBeVisible()
}

/** Something a platform would accept, by what the field is called. */
function valueFor(label: string, run: string): string {
  const values: [RegExp, string][] = [
    [/e-?mail/i, 'pat@customer.example'],
    [/\bid\b/i, `T${run}`],
    [/currency/i, 'GBP'],
    [/country/i, 'GB'],
    [/type/i, /phone/i.test(label) ? 'Primary' : 'Billing'],
    [/date/i, '2026-11-01T00:00:00Z'],
    [/status/i, 'Active'],
    [/phone|number/i, '0113 4960123'],
  ]
  return values.find(([pattern]) => pattern.test(label))?.[1] ?? `Kingfisher ${run}`
}

/** Solves the first problem of the list the way the list leads to it. */
async function solveFirst(page: Page, run: string): Promise<void> {
  const problem = summary(page).getByRole('button').first()
  const label = (await problem.textContent()) ?? ''
  await problem.click()
  const kind = await page.evaluate(() => {
    const focused = document.activeElement
    if (focused instanceof HTMLButtonElement) return 'button'
    if (focused instanceof HTMLInputElement && focused.type === 'radio') return 'switch'
    return focused?.getAttribute('aria-haspopup') === 'listbox' ? 'choice' : 'text'
  })
  if (kind === 'button') return page.keyboard.press('Enter')
  if (kind === 'switch') return page.keyboard.press('Space')
  await page.keyboard.press('Control+a')
  if (kind === 'choice') {
    await page.keyboard.press('Delete')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    return page.keyboard.press('Enter')
  }
  return page.keyboard.type(valueFor(label, run))
}

/** The lines of a review, with the character itself for each visible mark of one that nobody sees. */
const linesOf = (page: Page) =>
  page.evaluate(() => {
    const signs: Record<string, string> = { '␣': ' ', '⇥': '\t', '↵': '\n' }
    const rows = document.querySelectorAll('[role="dialog"] table[aria-label="Changed fields"] tbody tr')
    const unmarked: string[] = []
    const lines = [...rows].map((row) =>
      [...row.children].map((cell) => {
        const plain = cell.cloneNode(true)
        if (!(plain instanceof Element)) return ''
        for (const mark of plain.querySelectorAll('mark')) mark.remove()
        if (/[\u200b\u00a0\u2009\u202a-\u202e]/.test(plain.textContent)) unmarked.push(plain.textContent)
        const whole = cell.cloneNode(true)
        if (!(whole instanceof Element)) return ''
        for (const mark of whole.querySelectorAll('mark')) {
          const code = /U\+([0-9A-F]+)/.exec(mark.title)?.[1]
          const sign = signs[mark.querySelector('[aria-hidden]')?.textContent ?? ''] ?? ''
          mark.replaceWith(code === undefined ? sign : String.fromCodePoint(Number.parseInt(code, 16)))
        }
        return whole.textContent
      }),
    )
    return { lines, unmarked }
  })

/** What the fields warn of, which a review must not leave out. */
const warnedOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('form [class*="warning"]')]
      .map(({ textContent }) => textContent)
      .filter((text) => /probably reject/.test(text)),
  )

interface Run {
  page: Page
  fields: Served
  opened: ShownGroup
  outcome: Outcome
  record: { [name: string]: z.infer<ReturnType<typeof z.json>> } | null
}

const byText = (a: string[], b: string[]) => a.join('\n').localeCompare(b.join('\n'))

/** The review says what the fields show, each emptied field and each doubt; resolves with the body it shows. */
async function expectTrueReview({ page, fields, opened, record, outcome }: Run, shown: ShownGroup) {
  const rows = rowsOf(fields, opened, shown)
  const listed = rows.map(({ label, before, after }) => [label, before, after])
  const { lines, unmarked } = await linesOf(page)
  const inOrder = lines.toSorted(byText)
  expect(inOrder, 'the review lists what the fields show').toEqual(listed.toSorted(byText))
  expect(unmarked, 'invisible characters are marked').toEqual([])

  const dialog = review(page)
  const emptied = rows.filter(({ empties }) => empties)
  outcome.lines += rows.length
  outcome.emptied += emptied.length
  if (emptied.length > 0) {
    const clears = dialog.getByText(/^This clears (one field|\d+ fields): /)
    for (const { label } of emptied) await expect(clears).toContainText(label)
  }
  if (emptied.length === 0) await expect(dialog.getByText(/^This clears /)).toHaveCount(0)

  const body = members.parse(
    JSON.parse((await dialog.locator('pre').evaluate(({ textContent }) => textContent)) ?? 'null'),
  )
  const { id, sourceModifiedDate, status, ...others } = body
  const isStatusField = fields.properties?.['status'] !== undefined
  const isIdField = fields.properties?.['id'] !== undefined
  const fromFields = {
    ...others,
    ...(isStatusField && status !== undefined && { status }),
    ...(isIdField && id !== undefined && { id }),
  }
  expect(withoutBlanks(fromFields), 'the JSON is what the fields show').toEqual(wireOf(fields, shown))
  if (record !== null && id !== undefined) expect(id).toBe(record['id'])
  expect(sourceModifiedDate).toEqual(record?.['sourceModifiedDate'])
  if (!isStatusField) expect(status).toBe(record?.['status'] ?? 'Active')

  const warned = await warnedOf(page)
  const anyway = dialog.getByRole('checkbox', { name: /Send anyway/ })
  if (warned.length > 0) await expect(anyway).toBeVisible()
  if (await anyway.isVisible()) {
    outcome.doubtful++
    await expect(sendButton(page)).toHaveAttribute('aria-disabled', 'true')
    await sendButton(page).click({ force: true })
    await anyway.check()
  }
  return body
}

interface Outcome {
  sent: number
  /** Lines of the reviews that were compared, those of them that empty something, and reviews with doubts. */
  lines: number
  emptied: number
  doubtful: number
  blocked: number
  unchanged: number
}

/** What is chosen in a new form: the one status that everybody means, where one has to be chosen. */
function presetIn({ properties }: Served): { status?: string } {
  const status = properties?.['status']
  const hasActive = status?.options?.some(({ value }) => value === 'Active') === true
  return status?.required === true && hasActive ? { status: 'Active' } : {}
}

const blanked = (preset: object): ShownGroup =>
  Object.fromEntries(Object.keys(preset).map((name) => [name, '']))

/** One form from its opening to what the emulator received. */
async function typeAndSend(
  hands: Hands,
  desk: Desk,
  emulator: Emulator,
  work: { isUpdate: boolean; way: number; run: number; outcome: Outcome; type: () => Promise<void> },
): Promise<void> {
  const { page } = hands
  const { company } = desk
  const { isUpdate, way, run, outcome } = work
  const customer = isUpdate ? desk.customers.pop() : undefined
  const place = customer === undefined ? 'new' : `${encodeURIComponent(customer.id)}/edit`
  await page.evaluate(() => document.querySelector('form')?.setAttribute('data-typist-old', ''))
  await visit(page, `${company.customersPath}/${place}`)
  await expect(
    page.locator('form:not([data-typist-old])').getByRole('button', { name: /^Review/ }),
  ).toBeVisible()
  const fields = formFields(desk.served, isUpdate)
  const record =
    customer === undefined
      ? null
      : members.parse(
          await emulator.read<unknown>(
            `/companies/${company.companyId}/data/customers/${encodeURIComponent(customer.id)}`,
          ),
        )
  await markItems(page, 'opened')
  const shownFirst = await readForm(page, fields)
  expect(wireOf(fields, shownFirst), 'the form shows the record').toEqual(
    storedIn(fields, record ?? presetIn(fields)),
  )
  // A new customer begins with nothing: what is chosen for the person is listed and sent like anything typed.
  const opened = isUpdate ? shownFirst : { ...shownFirst, ...blanked(presetIn(fields)) }

  const compared = isUpdate ? opened : null

  await work.type()
  const before = (await ledgerOf(emulator, desk)).received
  await requestReview(page, way)
  for (let round = 0; round < 12 && (await summary(page).isVisible()); round++) {
    const blocked = blockedLabels(fields, compared, await readForm(page, fields))
    const named = await summary(page).getByRole('button').allTextContents()
    // A field of an item is named behind the item: "Contact 1, name".
    const names = named.join('\n').toLowerCase()
    for (const label of blocked) expect(names, 'each blocked field is named').toContain(label.toLowerCase())
    await expect(review(page)).toHaveCount(0)
    if (named.length === 0) break
    await solveFirst(page, `${run}R${round}`)
    await requestReview(page, 0)
  }
  const shown = await readForm(page, fields)
  if (await review(page).isVisible()) {
    expect(blockedLabels(fields, compared, shown), 'what is missing blocks').toEqual([])
    const body = await expectTrueReview({ page, fields, opened, record, outcome }, shown)
    expect(hands.sent(), 'nothing leaves before the Send button').toBe(0)
    await sendButton(page).click()
    await expect.poll(hands.sent).toBe(1)
    await expect(page.getByRole('region', { name: /^Change: / }).first()).toBeVisible()
    const ledger = await ledgerOf(emulator, desk)
    expect(ledger.received).toBe(before + 1)
    expect(ledger.writes.at(-1)?.body, 'what arrived is what was reviewed').toEqual(body)
    outcome.sent++
    return
  }
  if (await unchanged(page).isVisible()) {
    expect(rowsOf(fields, opened, shown)).toEqual([])
    outcome.unchanged++
  } else outcome.blocked++
  expect((await ledgerOf(emulator, desk)).received, 'a blocked form sends nothing').toBe(before)
  const discard = page.getByRole('button', { name: 'Discard', exact: true })
  if ((await discard.getAttribute('aria-disabled')) === 'true') return
  await discard.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Discard', exact: true }).click()
}

/** A run: which form, and what is done to it. */
async function typeOnce(hands: Hands, desk: Desk, emulator: Emulator, run: number, outcome: Outcome) {
  const random = createRandom(`typist ${SEED} ${run}`)
  const isUpdate = isUpdateIn(run)
  const [seed, way] = [random.int(0, 2 ** 31 - 1), random.int(0, 2)]
  const property = fc.asyncProperty(typing, async (commands) => {
    const type = () => fc.asyncModelRun(() => ({ model: {}, real: hands }), commands)
    await typeAndSend(hands, desk, emulator, { isUpdate, way, run, outcome, type })
  })
  await fc.assert(property, { seed, numRuns: 1, endOnFailure: true })
}

for (let first = 0; first < RUNS; first += RUNS_A_TEST) {
  const last = Math.min(RUNS, first + RUNS_A_TEST)
  test(`what is sent is what the review showed, which is what the fields show: forms ${first + 1} to ${last} typed at random (SEED=${SEED})`, async ({
    page,
    context,
    emulator,
  }) => {
    test.slow()
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    let sent = 0
    page.on('request', (request) => {
      if (request.method() !== 'GET' && request.url().includes('/push/')) sent++
    })
    const cdp = await page.context().newCDPSession(page)
    const desks = new Map<string, Desk>()
    const outcome: Outcome = { sent: 0, lines: 0, emptied: 0, doubtful: 0, blocked: 0, unchanged: 0 }
    const wrong: string[] = []
    await page.goto('/companies')
    for (let run = first; run < last; run++) {
      const platformKey = PLATFORMS[run % PLATFORMS.length] ?? 'gbol'
      const desk = desks.get(platformKey) ?? (await openDesk(emulator, platformKey))
      desks.set(platformKey, desk)
      sent = 0
      try {
        await typeOnce({ page, cdp, sent: () => sent, removed: [] }, desk, emulator, run, outcome)
      } catch (error) {
        const cause = error instanceof Error ? `${error.message}\n${String(error.cause)}` : String(error)
        wrong.push(`run ${run}, ${platformKey}, ${isUpdateIn(run) ? 'edit' : 'create'}: ${cause}`)
        await page.goto('/companies')
      }
    }
    console.log(`typist ${first}: ${JSON.stringify(outcome)}`)
    expect(wrong).toEqual([])
    expect(outcome.sent).toBeGreaterThan((last - first) / 3)
  })
}
