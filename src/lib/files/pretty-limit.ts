/** Formatting may make a text this much longer: lines of a deep document are mostly the space before them. */
export const LONGEST_PRETTY_CHARACTERS = 8 * 1024 * 1024
