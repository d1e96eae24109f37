import { chromium } from '@playwright/test'
import type { Browser } from '@playwright/test'
import { findBrowser } from '../../browser.mjs'
import type { Sample } from './figures.ts'
import { openPdf } from './attachment.ts'
import { clickAtOnce, firstLoad, typeAtOnce } from './first-load.ts'
import { keptForRecords } from './kept-memory.ts'
import { editRecord, openForm } from './large-form.ts'
import type { ProfileName } from './profiles.ts'
import { scrollRows } from './scrolling.ts'
import type { SideName, Sides } from './sides.ts'
import type { Subject } from './subject.ts'
import type { Visit } from './visit.ts'
import { openRecords, workInList } from './working-day.ts'

const VISITS: readonly Visit[] = [
  firstLoad(25),
  firstLoad(100),
  typeAtOnce,
  clickAtOnce,
  openRecords,
  workInList,
  openForm,
  editRecord,
  openPdf,
]

/** `BENCH_VISITS=openForm,editRecord` measures these alone; figures of the others count as missed. */
const wanted = process.env['BENCH_VISITS']?.split(',')

const chosen = (visits: readonly Visit[]): readonly Visit[] =>
  wanted === undefined ? visits : visits.filter(({ name }) => wanted.includes(name))

/** What both pages took for the same, one right after the other. */
export type Round = Readonly<Record<SideName, Sample>>

interface Options {
  origins: Sides['origins']
  subject: Subject
  /** Told about a visit that came to nothing. */
  onFailure: (error: Error) => void
}

/** A visit with a browser context of its own: nothing cached, nothing stored. */
async function visitFresh(
  browser: Browser,
  { origins, subject, onFailure }: Options,
  side: SideName,
  profile: ProfileName,
  visit: Visit,
): Promise<Sample> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  })
  try {
    return await visit({ context, origin: origins[side], profile, subject })
  } catch (error) {
    // The others are still worth the time they take.
    onFailure(new Error(`${side}, ${profile}: a visit failed`, { cause: error }))
    return {}
  } finally {
    await context.close()
  }
}

/** Each visit to both pages in turn. The browser is new: after many visits, one scrolls worse than at first. */
async function visitBoth(
  options: Options,
  profile: ProfileName,
  order: readonly SideName[],
  visits: readonly Visit[],
): Promise<Round> {
  const round: Round = { floor: {}, desk: {} }
  const executablePath = findBrowser()
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath })
  try {
    for (const visit of visits)
      for (const side of order)
        Object.assign(round[side], await visitFresh(browser, options, side, profile, visit))
  } finally {
    await browser.close()
  }
  return round
}

/** Lets both servers compile what they run and fill what they keep. */
export async function warmUp(options: Options): Promise<void> {
  await visitBoth(options, 'fast', ['floor', 'desk'], [firstLoad(25)])
}

/** Who is first changes from round to round. */
export function playRound(options: Options, profile: ProfileName, number: number): Promise<Round> {
  const order: readonly SideName[] = number % 2 === 0 ? ['floor', 'desk'] : ['desk', 'floor']
  // What 5,000 rows weigh on a slow network says nothing about scrolling, nor a slow processor about memory.
  const visits = profile === 'fast' ? [scrollRows, keptForRecords, ...VISITS] : VISITS
  return visitBoth(options, profile, order, chosen(visits))
}
