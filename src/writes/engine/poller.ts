import type { JournalEntry } from '../rules/journal-entry.ts'
import { nextStep } from '../rules/schedule.ts'
import type { NextStep } from '../rules/schedule.ts'
import type { WriteEvent } from '../rules/state-machine.ts'
import type { Clock, Locks, Presence } from '../platform/environment.ts'
import type { Journal } from './journal.ts'
import type { RequestLimit } from './request-limit.ts'

const POLLER_LOCK = 'desk-write-poller'

/** Nothing is asked twice within this time, whatever the schedule says. */
const LEAST_GAP_MS = 500
/** Between two questions about one pending write while few requests are left for the day. */
const SPARING_GAP_MS = 60_000
const AT_ONCE = 4

interface PollerDeps {
  readonly journal: Journal
  readonly clock: Clock
  readonly locks: Locks
  readonly presence: Presence
  /** Few requests are left: what only watches takes its time. */
  readonly isSparing: () => boolean
  readonly limit: RequestLimit
  readonly step: (
    entry: JournalEntry,
    action: NextStep['action'],
    signal: AbortSignal,
  ) => Promise<WriteEvent | null>
}

/** Follows writes under way: one tab for all, only while it is visible and online, and only while there are any. */
export class Poller {
  readonly #deps: PollerDeps
  readonly #lastStep = new Map<string, number>()
  #leading: AbortController | undefined
  #wake: (() => void) | undefined
  #isStopped = false
  readonly #stopListening: (() => void)[]

  constructor(deps: PollerDeps) {
    this.#deps = deps
    const check = () => this.#check()
    this.#stopListening = [deps.presence.listen(check), deps.journal.subscribe(check)]
    check()
  }

  stop(): void {
    this.#isStopped = true
    for (const stop of this.#stopListening) stop()
    this.#leading?.abort()
    this.#leading = undefined
  }

  #check(): void {
    const { presence, journal, clock, locks } = this.#deps
    const now = clock.now()
    const isPresent = presence.isVisible() && presence.isOnline()
    const isWanted =
      !this.#isStopped && isPresent && journal.state.entries.some((entry) => nextStep(entry, now) !== null)
    if (!isWanted) {
      this.#leading?.abort()
      this.#leading = undefined
      return
    }
    this.#wake?.()
    if (this.#leading) return
    const controller = new AbortController()
    this.#leading = controller
    // Waiting for the lock ends by the abort when the page goes away.
    void locks
      .with(POLLER_LOCK, controller.signal, () => this.#lead(controller.signal))
      .then(
        () => true,
        () => false,
      )
      .then((hasLed) => {
        if (this.#leading === controller) this.#leading = undefined
        // Something may have come up while the last step was on its way.
        if (hasLed && !controller.signal.aborted) this.#check()
      })
  }

  async #lead(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const now = this.#deps.clock.now()
      const steps = this.#steps(now)
      const [first] = steps
      if (first === undefined) return
      if (first.at > now) {
        await this.#sleep(first.at - now, signal)
        continue
      }
      const due = steps.filter(({ at }) => at <= now).slice(0, AT_ONCE)
      await Promise.all(due.map(({ entry, action }) => this.#perform(entry, action, signal)))
    }
  }

  #steps(now: number): { entry: JournalEntry; action: NextStep['action']; at: number }[] {
    return this.#deps.journal.state.entries
      .flatMap((entry) => {
        const step = nextStep(entry, now)
        if (step === null) return []
        const last = this.#lastStep.get(entry.id)
        // Finding out about a write that got no response is not put off: a repeat must come while its key is kept.
        const gap = step.action === 'poll' && this.#deps.isSparing() ? SPARING_GAP_MS : LEAST_GAP_MS
        const earliest = Math.max(this.#deps.limit.until, last === undefined ? 0 : last + gap)
        return [{ entry, action: step.action, at: Math.max(step.at, earliest) }]
      })
      .toSorted((a, b) => a.at - b.at)
  }

  async #perform(entry: JournalEntry, action: NextStep['action'], signal: AbortSignal): Promise<void> {
    const { clock, journal, limit, step } = this.#deps
    this.#lastStep.set(entry.id, clock.now())
    const event = await step(entry, action, signal)
    if (event === null) return
    if ('error' in event && event.error.status === 429) limit.extend(clock.now(), event.error.retryAfterMs)
    await journal.apply(entry.id, event)
    this.#lastStep.set(entry.id, clock.now())
  }

  #sleep(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        cancel()
        signal.removeEventListener('abort', wake)
        this.#wake = undefined
        resolve()
      }
      const cancel = this.#deps.clock.after(ms, wake)
      signal.addEventListener('abort', wake)
      this.#wake = wake
    })
  }
}
