import * as z from 'zod/mini'

const isBytes = (value: unknown): boolean => value instanceof Uint8Array

const mailPartSchema = z.object({
  name: z.string(),
  mime: z.string(),
  bytes: z.custom<Uint8Array<ArrayBuffer>>(isBytes),
})
export type MailPart = z.infer<typeof mailPartSchema>

/** An email as the worker reads it. */
export const mailSchema = z.object({
  headers: z.array(z.tuple([z.string(), z.string()])),
  text: z.union([z.string(), z.undefined()]),
  /** The text of the page in the mail, with its character references, when there is no plain text. */
  tagless: z.union([z.string(), z.undefined()]),
  files: z.array(mailPartSchema),
  /** Text or files beyond the limits are left out. */
  isClipped: z.boolean(),
})
