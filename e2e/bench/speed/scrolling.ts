import type { Sample } from './figures.ts'
import { openPage, settle, whenOpened } from './probe.ts'
import { droppedShare } from './dropped-share.ts'
import type { Visit } from './visit.ts'

const PIXELS_PER_SECOND = 8_000
const DISTANCE = 4 * PIXELS_PER_SECOND

/** Scrolls fast through 5,000 rows: the share of frames that weren't there, and of those that showed no row somewhere. */
export const scrollRows: Visit = async ({ context, origin, profile, subject }): Promise<Sample> => {
  const url = `${origin}/companies/${subject.largeCompany}/customers?pageSize=5000`
  const page = await openPage(context, profile, url, {
    kind: 'row',
    name: subject.first.large,
  })
  await whenOpened(page)
  await settle(page)
  const session = await context.newCDPSession(page)
  const stop = await page.evaluateHandle(() => globalThis.speedProbe?.watchFrames())
  await session.send('Input.synthesizeScrollGesture', {
    x: 600,
    y: 500,
    yDistance: -DISTANCE,
    speed: PIXELS_PER_SECOND,
    gestureSourceType: 'mouse',
  })
  const { gaps, blank } = await stop.evaluate((end) => end?.() ?? { gaps: [], blank: Number.NaN })
  return { droppedFrames: droppedShare(gaps), blankFrames: (100 * blank) / gaps.length }
}
