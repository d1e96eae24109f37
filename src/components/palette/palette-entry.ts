import type { LinkTarget } from '../../lib/paths/links.ts'
import type { IconName } from '../ui/Icon.tsx'

/** A line of the palette: it leads somewhere or does something. */
export interface PaletteEntry {
  key: string
  title: string
  icon?: IconName
  /** In place of an icon: a company's colour. */
  hue?: number
  /** What tells it from another one of the same name. */
  detail?: string | undefined
  /** More words that find it. */
  words?: string
  /** Whether its title is somebody's data, which a browser must not translate. */
  isData?: boolean
  /** Where it leads. */
  target?: LinkTarget
  /** What it does. */
  run?: () => void
}

export interface PaletteGroup {
  title: string
  /** Whether what it has, or stands behind, depends on what Codat sends. */
  isSearched?: boolean
  entries: readonly PaletteEntry[]
}
