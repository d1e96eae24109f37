import * as z from 'zod/mini'

const isBytes = (value: unknown): boolean => value instanceof Uint8Array

const mailPartSchema = z.object({
  name: z.string(),
  mime: z.string(),
  bytes: z.custom<Uint8Array<ArrayBuffer>>(isBytes),
})
export type MailPart = z.infer<typeof mailPartSchema>

/** Ways in which an email is shown other than a mail program shows it, the most important first. */
export const MAIL_OMISSIONS = [
  'clipped',
  'sealed',
  'unparted',
  'outlook data',
  'outlook item',
  'calendar',
  'outlook files',
  'files elsewhere',
  'more mails',
  'styles',
  'pale text',
  'mislabelled',
  'charset',
  'guessed charset',
  'file in text',
  'controls',
  'turned',
] as const
export type MailOmission = (typeof MAIL_OMISSIONS)[number]

/** `encoding` is that of all texts of the email, where somebody chose one. */
export const mailRequestSchema = z.object({
  file: z.instanceof(Blob),
  encoding: z.union([z.string(), z.undefined()]),
})

/** An email as the worker reads it. */
export const mailSchema = z.object({
  /** Another encoding would read it otherwise. */
  hasEncodingChoice: z.boolean(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  text: z.union([z.string(), z.undefined()]),
  /** The page in the mail, not yet to be trusted, with its inline pictures in it. */
  html: z.union([z.string(), z.undefined()]),
  /** Whether the page says more than the text, as far as both are there. */
  isHtmlRicher: z.boolean(),
  files: z.array(mailPartSchema),
  omissions: z.array(z.enum(MAIL_OMISSIONS)),
})
export type Mail = z.infer<typeof mailSchema>
