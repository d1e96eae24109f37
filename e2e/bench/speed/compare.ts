import type { Figure } from '../report.ts'
import { FIGURE_KEYS, FIGURES } from './figures.ts'
import type { FigureKey, Goal } from './figures.ts'
import { median } from './median.ts'
import type { ProfileName } from './profiles.ts'
import type { Round } from './rounds.ts'

function boundOf(goal: Goal, floor: number): Figure['bound'] {
  if ('most' in goal) return { most: goal.neverAboveFloor ? Math.min(goal.most, floor) : goal.most }
  return { mostTimes: 'timesFloor' in goal ? goal.timesFloor : goal.timesFloorsFirstRow }
}

/**
 * Medians of both pages, and of their ratios: each is taken within a round, where both met the same machine. A figure
 * with a goal that no round has measured counts as missed.
 */
export function compare(rounds: readonly Round[], profile: ProfileName): Figure[] {
  return FIGURE_KEYS.flatMap((key) => {
    const { name, unit, goal: goals } = FIGURES[key]
    const goal = goals?.[profile]
    const against: FigureKey = goal !== undefined && 'timesFloorsFirstRow' in goal ? 'firstRow25' : key
    const measured = rounds.filter(({ floor, desk }) => floor[key] !== undefined && desk[key] !== undefined)
    if (measured.length === 0 && goal === undefined) return []
    const of = (value: (round: Round) => number | undefined) =>
      median(measured.map((round) => value(round) ?? Number.NaN))
    const floor = of((round) => round.floor[key])
    return {
      name,
      unit,
      value: of(({ desk }) => desk[key]),
      beside: { floor, ratio: of((round) => (round.desk[key] ?? 0) / (round.floor[against] ?? 0)) },
      bound: goal && boundOf(goal, floor),
    }
  })
}

/** How far the floor's own first row varied, in shares of its median. */
export function spreadOf(rounds: readonly Round[]): number {
  const times = rounds.flatMap(({ floor }) => floor.firstRow25 ?? [])
  return (Math.max(...times) - Math.min(...times)) / median(times)
}
