import { startDesk } from '../../support/live-desk.ts'
import { makeFloorSite } from '../floor/floor-site.ts'
import { startNode, stopAll } from '../server-processes.ts'

/** The floor page, and Customer Desk beside it. */
export type SideName = 'floor' | 'desk'

export interface Sides {
  origins: Readonly<Record<SideName, string>>
  stop: () => Promise<void>
}

/** Two servers, equal but for the page they serve, with one upstream. */
export async function startSides(): Promise<Sides> {
  const upstream = await startNode('e2e/bench/run.mjs', {}, /port (\d+)/, ['speed/upstream'])
  const settings = {
    CODAT_API_KEY: 'bench-key-0123456789-0123456789-01234567',
    CODAT_BASE_URL: `http://127.0.0.1:${upstream.port}`,
  }
  const floorSite = makeFloorSite()
  const desk = await startDesk(settings)
  const floor = await startDesk(settings, floorSite.main)
  return {
    origins: { floor: floor.origin, desk: desk.origin },
    stop: async () => {
      await Promise.all([floor.stop(), desk.stop()])
      stopAll()
      floorSite.remove()
    },
  }
}
