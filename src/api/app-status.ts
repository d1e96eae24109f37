/** What the daily allowance of requests to Codat is and how much of it is left. */
export interface Quota {
  limit: number
  remaining: number
  /** When it is full again, ms since 1970; undefined when the header could not be read. */
  resetAt: number | undefined
}

/** A form that was left with unsent edits, which its draft has now. */
export interface LeftForm {
  readonly draftKey: string
  readonly href: string
  /** Path of the form. */
  readonly from: string
  /** What became of the edits. */
  readonly message: string
}

/** What every page should know of, whichever request it came with. */
export interface AppStatus {
  readonly quota?: Quota
  /** How far this device's clock is ahead of the server's; absent while they agree. */
  readonly clockAheadMs?: number
  readonly hasSessionEnded?: boolean
  /** Why the server refused a change, where it would refuse every other one too, whatever the page says. */
  readonly viewOnly?: 'viewer' | 'read-only'
  readonly leftForm?: LeftForm
  /** Key of the draft that a person chose to continue: the form opens with it, without another question. */
  readonly wantedDraft?: string
  /** Code that could not be loaded: gone after a deploy, or not reached. */
  readonly missingCode?: 'gone' | 'not-reached'
}

let status: AppStatus = {}
const listeners = new Set<() => void>()

export const appStatus = (): AppStatus => status

export function updateAppStatus(change: { [Name in keyof AppStatus]: AppStatus[Name] | undefined }): void {
  const next = { ...status, ...change }
  if (JSON.stringify(next) === JSON.stringify(status)) return
  // `undefined` takes a member away.
  status = JSON.parse(JSON.stringify(next)) as AppStatus
  for (const listener of listeners) listener()
}

export function subscribeToAppStatus(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
