import { cpus, loadavg } from 'node:os'
import { writeReport } from './report.ts'
import { compare, spreadOf } from './speed/compare.ts'
import { PROFILES } from './speed/profiles.ts'
import type { ProfileName } from './speed/profiles.ts'
import { playRound, warmUp } from './speed/rounds.ts'
import type { Round } from './speed/rounds.ts'
import { startSides } from './speed/sides.ts'
import { readSubject } from './speed/subject.ts'

/** How fast Customer Desk is beside a page written by hand for the same data. `BENCH_ROUNDS` sets the rounds (7), `BENCH_PROFILES` the profiles (`fast,slow`). */
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 7)
const ALL: readonly ProfileName[] = ['fast', 'slow']
const wanted = process.env['BENCH_PROFILES']?.split(',') ?? ALL
const NAMES = ALL.filter((name) => wanted.includes(name))

function machineText(rounds: readonly Round[], loadBefore: number): string {
  const load = [loadBefore, loadavg()[0] ?? Number.NaN].map((value) => value.toFixed(1)).join(' before, ')
  const spread =
    rounds.length > 1
      ? `varied by ${(100 * spreadOf(rounds)).toFixed(0)} % of its median`
      : 'was measured once, so nothing is known about how far it varies'
  return (
    `Medians of ${rounds.length} paired round(s) on ${cpus().length} processors. Load average: ${load} after. ` +
    `The floor's own first row ${spread}.`
  )
}

interface Measured {
  rounds: Readonly<Record<ProfileName, Round[]>>
  failures: number
}

async function measure(): Promise<Measured> {
  const rounds: Measured['rounds'] = { fast: [], slow: [] }
  let failures = 0
  const onFailure = (error: Error) => {
    failures += 1
    console.error(error)
  }
  const { origins, stop } = await startSides()
  try {
    const options = { origins, onFailure, subject: await readSubject(origins.desk) }
    await warmUp(options)
    for (let number = 0; number < ROUNDS; number++) {
      for (const name of NAMES) rounds[name].push(await playRound(options, name, number))
      console.log(`round ${number + 1} of ${ROUNDS}`)
    }
  } finally {
    await stop()
  }
  return { rounds, failures }
}

export async function main(): Promise<number> {
  const loadBefore = loadavg()[0] ?? Number.NaN
  const { rounds, failures } = await measure()
  const failed = { name: 'Visits that failed', value: failures, unit: '', bound: { most: 0 } }
  const held = NAMES.map((name) =>
    writeReport(
      `speed-${name}`,
      `Beside a hand-written page: ${PROFILES[name].title}`,
      [...compare(rounds[name], name), failed],
      machineText(rounds[name], loadBefore),
    ),
  )
  return held.every(Boolean) ? 0 : 1
}
