/** Where a column that stays in sight stands. */
export const stickyLeft = (widths: readonly number[], place: number, numberWidth: number): number =>
  widths.slice(0, place).reduce((sum, width) => sum + width, numberWidth)
