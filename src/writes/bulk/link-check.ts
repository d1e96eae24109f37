import type { Clock } from '../platform/environment.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import type { RunRequests } from './run-requests.ts'
import { mayBeUnlinked } from './send-outcome.ts'

/** For so long, a refusal that reads like an earlier one is taken to have the same reason. */
const ALIKE_MS = 60_000

interface LinkCheckDeps {
  readonly clock: Pick<Clock, 'now'>
  readonly requests: Pick<RunRequests, 'make'>
  /** Reads whether the run's connection is linked. */
  readonly read: (signal: AbortSignal) => Promise<boolean>
}

/** Tells whether the run's connection is linked: asked only where Codat has refused a change, because it's seldom unlinked. */
export class LinkCheck {
  readonly #deps: LinkCheckDeps
  /** When each kind of refusal was last one of a linked connection. */
  readonly #linkedAt = new Map<string, number>()

  constructor(deps: LinkCheckDeps) {
    this.#deps = deps
  }

  /** True where it can't be read. */
  async isLinked(): Promise<boolean> {
    let linked = true
    await this.#deps.requests.make(async (signal) => {
      linked = await this.#deps.read(signal)
    })
    return linked
  }

  /** Whether a change was refused because it isn't. Hundreds of rows refused for one reason cost a request a minute, not one each. */
  async hasCut(entry: JournalEntry): Promise<boolean> {
    if (!mayBeUnlinked(entry)) return false
    const { lastError } = entry
    const kind = `${lastError?.status} ${lastError?.message}`
    const now = this.#deps.clock.now()
    if (now - (this.#linkedAt.get(kind) ?? -Infinity) < ALIKE_MS) return false
    if (!(await this.isLinked())) return true
    this.#linkedAt.set(kind, now)
    return false
  }
}
