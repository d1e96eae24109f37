import { createContext } from 'react'

/** Files in files, as deep as they're opened: an email, a file in it, and a file in that. */
export const DEEPEST = 3
/** How many emails the reader is in already. */
export const MailDepth = createContext(0)
