import { createContext } from 'react'

/** Saves the file that is shown; viewers that cannot show it offer this instead. */
export const SaveAction = createContext<(() => void) | undefined>(undefined)
