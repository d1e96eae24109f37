import { createContext } from 'react'

/** Downloads the file that is shown; viewers that cannot show it offer this instead. */
export const DownloadAction = createContext<(() => void) | undefined>(undefined)
