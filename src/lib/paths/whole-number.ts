import * as z from 'zod/mini'

/** A whole number from 1 of an address, as text or as a number. By hand: zod's own coercion and integers take 0.4 kB of the first screen. */
export const wholeNumber = (max: number) =>
  z.pipe(
    z.transform((value: unknown) => Number(value)),
    z.number().check(z.refine(Number.isInteger), z.minimum(1), z.maximum(max)),
  )
