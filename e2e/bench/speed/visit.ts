import type { BrowserContext } from '@playwright/test'
import type { Sample } from './figures.ts'
import type { ProfileName } from './profiles.ts'
import type { Subject } from './subject.ts'

export interface VisitOptions {
  /** New, with nothing cached. */
  context: BrowserContext
  origin: string
  profile: ProfileName
  subject: Subject
}

/** Does one thing with one of the pages and says what it measured. */
export type Visit = (options: VisitOptions) => Promise<Sample>
