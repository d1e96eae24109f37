import type { Sample } from './figures.ts'
import { openPage, settle, whenOpened } from './probe.ts'
import type { Visit } from './visit.ts'

const FRAME_MS = 1000 / 60
const DISTANCE = 60_000
const PIXELS_PER_SECOND = 20_000

/** Scrolls through 5,000 rows as with a wheel that turns fast: the share of frames that came too late. */
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
  const gaps = await stop.evaluate((end) => end?.() ?? [])
  const late = gaps.filter((gap) => gap > 1.5 * FRAME_MS)
  return { droppedFrames: (100 * late.length) / gaps.length }
}
