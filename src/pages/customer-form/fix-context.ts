import { createContext } from 'react'
import type { LinkTarget } from '../../lib/paths/links.ts'

/** Where a form stands among customers that are fixed one after the other. */
export interface FixQueuePlace {
  /** The rule's title. */
  readonly title: string
  /** From 1. */
  readonly place: number
  readonly count: number
  readonly label: string
  readonly problem: string
  /** The form of the next customer; undefined after the last. */
  readonly next: LinkTarget | undefined
  /** Every finding of the rule. */
  readonly back: LinkTarget
}

export interface FixProgress {
  /** Form path of the field that takes the focus. */
  readonly field: string | undefined
  readonly queue: FixQueuePlace | undefined
}

export const NO_FIX: FixProgress = { field: undefined, queue: undefined }

/** What the form was opened to fix; nothing for most forms. */
export const FixContext = createContext(NO_FIX)
