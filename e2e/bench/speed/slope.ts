interface Point {
  readonly x: number
  readonly y: number
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** How steeply points rise: the slope of the straight line nearest to them. */
export function slopeOf(points: readonly Point[]): number {
  const middle = { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) }
  const rise = points.reduce((sum, { x, y }) => sum + (x - middle.x) * (y - middle.y), 0)
  const run = points.reduce((sum, { x }) => sum + (x - middle.x) ** 2, 0)
  return rise / run
}
