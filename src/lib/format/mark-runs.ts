/**
 * As many marks on one letter as Unicode's stream-safe format allows. No language needs more than a few, and putting
 * them in order takes a time that grows with the square of their number: seconds for the 20,000 of a hostile name.
 */
const TOO_MANY = /(\p{M}{30})\p{M}+/gu

/** The text with no more marks on a letter than can be normalised at once. */
export const boundMarks = (text: string): string => text.replace(TOO_MANY, '$1')
