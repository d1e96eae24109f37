import { largeModel } from '../../support/large-model.ts'
import { startEmulatorUpstream } from '../../support/emulator-upstream.ts'

/**
 * What both pages get their data from, in a process of its own (`node e2e/bench/run.mjs speed/upstream`): the emulator,
 * except that its create/update models have 150 fields.
 */

/** Enough for a list of 5,000 rows. */
const CUSTOMERS = 5_000
export const FIELDS = 150

export async function main(): Promise<number> {
  const { origin } = await startEmulatorUpstream({
    customers: CUSTOMERS,
    instead: (url) => (url.endsWith('/options/customers') ? Response.json(largeModel(FIELDS)) : undefined),
  })
  console.log(`port ${new URL(origin).port}`)
  // Until the process is ended from outside.
  return new Promise(() => undefined)
}
