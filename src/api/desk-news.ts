/** What the daily allowance of requests to Codat is and how much of it is left. */
export interface Quota {
  limit: number
  remaining: number
  /** When it is full again, ms since 1970; undefined when Codat's words could not be read. */
  resetAt: number | undefined
}

/** What every page should know of, whichever request it came with. */
export interface DeskNews {
  readonly quota?: Quota
  /** How far this device's clock is ahead of the server's; absent while they agree. */
  readonly clockAheadMs?: number
  readonly hasSessionEnded?: boolean
  /** Code of the desk that could not be loaded: gone after a deploy, or not reached. */
  readonly missingCode?: 'gone' | 'not-reached'
}

let news: DeskNews = {}
const listeners = new Set<() => void>()

export const deskNews = (): DeskNews => news

export function tellDeskNews(change: { [Name in keyof DeskNews]: DeskNews[Name] | undefined }): void {
  const next = { ...news, ...change }
  if (JSON.stringify(next) === JSON.stringify(news)) return
  // `undefined` takes a piece of news back.
  news = JSON.parse(JSON.stringify(next)) as DeskNews
  for (const listener of listeners) listener()
}

export function followDeskNews(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
