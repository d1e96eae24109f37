import * as z from 'zod/mini'

/** `true` or `false` as an address spells them. */
export const yesOrNo = z.pipe(
  z.enum(['true', 'false']),
  z.transform((text) => text === 'true'),
)
