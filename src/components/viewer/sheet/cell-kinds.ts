/**
 * What a cell holds: text, a number, a number in red, a truth value, an error, or a formula that was never calculated. In a
 * capital letter when it is struck through.
 */
export type CellKind = 't' | 'n' | 'r' | 'b' | 'e' | 'f'
