import { createRandom } from '../../server/emulator/books/random.ts'
import type { Random } from '../../server/emulator/books/random.ts'
import type { ChangeToSend } from '../../src/writes/engine/change-to-send.ts'
import { SendError } from '../../src/writes/engine/send-error.ts'
import type { JournalEntry } from '../../src/writes/rules/journal-entry.ts'
import {
  ALL_GATEWAY_PAGES,
  ALL_SIGN_INS,
  createInput,
  fault,
  ledgerOf,
  makeCompany,
  updateInput,
} from './world.ts'
import type { LedgerWrite, TestCompany, TestTab, TestWorld } from './world.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

const FAULTS = [
  'write-failed',
  'write-failed-nested',
  'write-timeout-lands',
  'write-timeout-lost',
  'write-dropped-before',
  'write-dropped-after',
  'write-server-error-after',
  'write-rate-limited',
  'write-slow',
  'write-poll-fails',
  'rate-limited',
  'server-error',
  'dropped',
  'garbage',
] as const

export interface TrialReport {
  readonly duplicateCreates: number
  readonly lostEdits: number
  readonly misreported: readonly string[]
  readonly writes: number
  /** Writes that met a proxy's sign-in instead of the desk's server. */
  readonly keptBack: number
  /** Entries that said so. */
  readonly notSent: number
}

/** One person at work on a bad day: every choice comes from the seed. */
class Trial {
  readonly random: Random
  readonly world: TestWorld
  readonly problems: string[] = []
  readonly inputs: ChangeToSend[] = []
  company: TestCompany = { companyId: '', connectionId: '', customerIds: [] }
  tabs: TestTab[] = []

  constructor(seed: string, world: TestWorld) {
    this.random = createRandom(seed)
    this.world = world
  }

  get tab(): TestTab {
    const [tab] = this.tabs
    if (tab) return tab
    const opened = this.world.openTab()
    this.tabs.push(opened)
    return opened
  }

  chance(probability: number): boolean {
    return this.random.chance(probability)
  }

  /** Clicks without waiting; a rejection is an honest outcome, anything else is not. */
  click(tab: TestTab, input: ChangeToSend): void {
    tab.engine.send(input).catch((error: unknown) => {
      if (!(error instanceof SendError)) this.problems.push(`unexpected: ${String(error)}`)
    })
  }

  newInput(index: number, seed: string): ChangeToSend {
    const name = `Trial ${seed} ${index}`
    if (this.chance(0.5)) return createInput(this.company, name)
    const { customerIds } = this.company
    return updateInput(this.company, customerIds[this.random.int(0, customerIds.length - 1)] ?? '', name)
  }

  async clickAround(input: ChangeToSend): Promise<void> {
    const way = this.random.pick(['once', 'double', 'enter', 'two tabs', 'two forms'] as const)
    this.click(this.tab, input)
    if (way === 'double') this.click(this.tab, input)
    if (way === 'enter') {
      for (let press = 0; press < 10; press++) {
        if (this.chance(0.5)) await Promise.resolve()
        this.click(this.tab, input)
      }
    }
    if (way === 'two tabs' || way === 'two forms') {
      const other = this.world.openTab()
      this.tabs.push(other)
      if (this.chance(0.5)) await this.world.settle()
      this.click(other, way === 'two tabs' ? input : { ...input, draftId: `${input.draftId}, again` })
    }
  }

  reload(): void {
    for (const tab of this.tabs) tab.close()
    this.tabs = [this.world.openTab()]
  }

  /** What happens between the click and its response. */
  async disturb(): Promise<void> {
    const what = this.random.pick([
      'nothing',
      'nothing',
      'reload',
      'close',
      'offline',
      'hide',
      'sign out',
      'sign out',
    ] as const)
    if (what !== 'nothing' && this.chance(0.7)) {
      const { reached, release } = this.world.holdAnswer()
      // Not every click leads to a request.
      await Promise.race([reached, this.world.settle()])
      this.strike(what)
      release()
    } else this.strike(what)
    await this.world.pass(this.random.int(0, 20) * SECOND)
    if (this.chance(0.3)) await this.somebodyElse()
    await this.world.pass(this.random.int(0, 90) * SECOND)
    this.world.setOnline(true)
    // Some sign in again at once, by reloading the page or in another tab; some not before the end of the day.
    if (this.chance(0.5)) this.signIn(this.chance(0.5))
    for (const tab of this.tabs) tab.setVisible(true)
  }

  /** Whether the proxy shows one of its errors as if it were its sign-in. */
  isDisguised = false

  /** A gateway's trouble, behind which the write has gone through. */
  startGatewayTrouble(): void {
    const page = this.chance(0.15) ? this.random.pick(ALL_GATEWAY_PAGES) : undefined
    this.world.proxy.gatewayPage = page
    this.isDisguised = page !== undefined && page !== '502 page'
  }

  /** The proxy ends the session. Nobody can tell that from a disguised error if both happen to one request. */
  signOut(): void {
    if (!this.isDisguised) this.world.proxy.ended = this.random.pick(ALL_SIGN_INS)
  }

  signIn(reloads: boolean): void {
    if (this.world.proxy.ended === undefined) return
    this.world.proxy.ended = undefined
    if (reloads) this.reload()
  }

  strike(what: 'nothing' | 'reload' | 'close' | 'offline' | 'hide' | 'sign out'): void {
    if (what === 'sign out') this.signOut()
    if (what === 'reload') this.reload()
    if (what === 'close') {
      for (const tab of this.tabs) tab.close()
      this.tabs = []
    }
    if (what === 'offline') this.world.setOnline(false)
    if (what === 'hide') for (const tab of this.tabs) tab.setVisible(false)
  }

  /** Creates by other people, in the same seconds. */
  async somebodyElse(): Promise<void> {
    const { companyId, connectionId } = this.company
    const failing = this.chance(0.3) ? ' [fault:write-failed]' : ''
    const customerName = `Somebody else ${this.random.int(1, 1e6)}${failing}`
    const path = `/companies/${companyId}/connections/${connectionId}/push/customers`
    // The faults hit them as well; that is their trouble.
    await this.world.control('POST', path, { customerName, status: 'Active' }).catch(() => undefined)
  }

  entries(): readonly JournalEntry[] {
    return this.tab.engine.state.entries
  }

  latest(input: ChangeToSend): JournalEntry | undefined {
    const all = this.entries().filter(
      ({ payload }) => payload['customerName'] === input.payload['customerName'],
    )
    return all.find(({ id }) => !all.some(({ linkedTo }) => linkedTo === id))
  }

  /** The person looks at each intent and does what the page offers. */
  async tidyUp(): Promise<void> {
    await this.world.control('DELETE', `/emulator/faults?companyId=${this.company.companyId}`)
    this.signIn(true)
    this.world.proxy.gatewayPage = undefined
    this.isDisguised = false
    for (let round = 0; round < 6; round++) {
      // Once more in the middle of it: the person signs in and looks again.
      if (round === 1 && this.chance(0.3)) this.signOut()
      if (round === 2) this.signIn(this.chance(0.5))
      await this.world.pass(10 * MINUTE)
      for (const input of this.inputs) {
        const entry = this.latest(input)
        if (entry?.resolution?.status === 'ambiguous') await this.compare(entry)
        // Told that an earlier edit of the record may still arrive, and sent all the same.
        const confirmRisk = round > 2 && input.kind === 'update'
        const mayResend =
          entry === undefined || entry.state === 'failed' || entry.resolution?.status === 'not-found'
        const newKey = entry?.resolution?.repeatsError ?? false
        if (mayResend) this.click(this.tab, { ...input, newKey, confirmRisk })
        await this.world.settle()
      }
    }
  }

  async compare(entry: JournalEntry): Promise<void> {
    const writes = await ledgerOf(this.world, this.company)
    const mine = writes.find(
      ({ pushOperationKey, body }) =>
        pushOperationKey !== undefined &&
        body.customerName === entry.payload['customerName'] &&
        entry.resolution?.candidates.includes(pushOperationKey),
    )
    if (mine?.pushOperationKey) await this.tab.engine.claimOperation(entry.id, mine.pushOperationKey)
    else await this.tab.engine.rejectCandidates(entry.id)
  }

  /** Every entry against what Codat really did. */
  async audit(isEnd: boolean): Promise<void> {
    const writes = await ledgerOf(this.world, this.company)
    const started = writes.filter(({ pushOperationKey }) => pushOperationKey !== undefined)
    const byKey = new Map(started.map((write) => [write.pushOperationKey, write]))
    const keys = this.entries().flatMap(({ pushOperationKey }) => pushOperationKey ?? [])
    const claimed = new Set(keys)
    if (claimed.size < keys.length) this.problems.push('an operation claimed twice')
    for (const entry of this.entries()) {
      const said = `${entry.kind} ${entry.state} (${entry.foundBy ?? 'not found'}) of ${entry.title}`
      const problem = misreport(entry, byKey, started, claimed, this.entries())
      if (problem) this.problems.push(`${said}: ${problem}`)
    }
    for (const entry of this.entries()) {
      const problem = sentAfterAll(entry, this.entries(), writes)
      if (problem) this.problems.push(problem)
    }
    if (!isEnd) return
    for (const write of started) {
      const isOurs = this.inputs.some(({ payload }) => payload['customerName'] === write.body.customerName)
      if (isOurs && !claimed.has(write.pushOperationKey ?? ''))
        this.problems.push(`unaccounted: ${JSON.stringify(write)}`)
    }
    const puts = this.world.requests.filter(
      ({ method, status }) => method === 'PUT' && status !== 'kept back',
    ).length
    const updates = this.entries().filter(({ kind }) => kind === 'update').length
    // An entry whose tab died before its request left has none.
    if (puts > updates) this.problems.push(`${puts} PUT requests for ${updates} updates`)
    for (const { method, idempotencyKey, status } of this.world.requests) {
      if (method === 'POST' && !/^[0-9a-f-]{36}$/.test(idempotencyKey ?? ''))
        this.problems.push('a POST without key')
      if (status === 422) this.problems.push('a key used for another body')
    }
    const early = this.world.confirmed.filter(
      (id) => this.entries().find((entry) => entry.id === id)?.state !== 'confirmed',
    )
    if (early.length > 0) this.problems.push(`drafts cleared early: ${early.join(', ')}`)
  }
}

function misreport(
  entry: JournalEntry,
  byKey: ReadonlyMap<string | undefined, LedgerWrite>,
  started: readonly LedgerWrite[],
  claimed: ReadonlySet<string>,
  entries: readonly JournalEntry[],
): string | null {
  const name = entry.payload['customerName']
  const write = entry.pushOperationKey === null ? undefined : byKey.get(entry.pushOperationKey)
  if (entry.pushOperationKey !== null && write?.body.customerName !== name)
    return 'the operation is somebody else’s'
  if (entry.idempotencyKey !== null && write && write.idempotencyKey !== entry.idempotencyKey)
    return 'the operation is of another request'
  if (entry.state === 'confirmed' && !write?.applied) return 'nothing was written'
  if (entry.state === 'failed' && write?.applied) return 'it was written'
  const isGone = entry.state === 'failed' || entry.resolution?.status === 'not-found'
  if (entry.pushOperationKey === null && isGone && entry.kind === 'create') {
    const own = started.filter(({ idempotencyKey }) => idempotencyKey === entry.idempotencyKey)
    // The same key sent again by a person belongs to the entry that sent it, known or not.
    const isSuccessors = entries.some(
      ({ id, idempotencyKey, state }) =>
        id !== entry.id &&
        idempotencyKey === entry.idempotencyKey &&
        (state === 'unknown' || state === 'sending'),
    )
    if (!isSuccessors && own.some(({ pushOperationKey }) => !claimed.has(pushOperationKey ?? '')))
      return 'it was taken'
  }
  return null
}

const isNotSent = ({ state, lastError }: JournalEntry): boolean =>
  state === 'failed' && lastError?.deskCode === 'session'

/** "Not sent", said of an update that reached Codat. A create is known by its key. */
function sentAfterAll(
  entry: JournalEntry,
  entries: readonly JournalEntry[],
  writes: readonly LedgerWrite[],
): string | null {
  if (entry.kind !== 'update' || !isNotSent(entry)) return null
  const name = entry.payload['customerName']
  const sent = entries.filter((other) => other.payload['customerName'] === name && !isNotSent(other))
  const arrived = writes.filter(({ method, body }) => method === 'PUT' && body.customerName === name)
  return arrived.length > sent.length ? `not sent, and it arrived: ${entry.title}` : null
}

/** Runs one trial; `world.fetch` has to stand in for `fetch` meanwhile. */
export async function runTrial(seed: string, world: TestWorld): Promise<TrialReport> {
  const trial = new Trial(seed, world)
  trial.company = await makeCompany(world)
  const count = trial.random.int(1, 3)
  for (let index = 0; index < count; index++) {
    const input = trial.newInput(index, seed)
    trial.inputs.push(input)
    const faults = trial.random.int(0, 2)
    for (let n = 0; n < faults; n++)
      await fault(world, trial.company, trial.random.pick(FAULTS), trial.random.int(1, 3))
    trial.startGatewayTrouble()
    if (trial.chance(0.1)) trial.signOut()
    await trial.clickAround(input)
    await trial.disturb()
    await trial.audit(false)
  }
  await trial.tidyUp()
  await trial.audit(true)
  const writes = await ledgerOf(world, trial.company)
  const applied = (input: ChangeToSend) =>
    writes.filter((write) => write.applied && write.body.customerName === input.payload['customerName'])
  const creates = trial.inputs.filter(({ kind }) => kind === 'create')
  return {
    duplicateCreates: creates.reduce((sum, input) => sum + Math.max(0, applied(input).length - 1), 0),
    // What was typed has to be in the books, or the page has to say that it timed out.
    lostEdits: trial.inputs.filter(
      (input) => applied(input).length === 0 && trial.latest(input)?.state !== 'timed-out',
    ).length,
    misreported: trial.problems,
    writes: writes.length,
    keptBack: world.requests.filter(({ method, status }) => method !== 'GET' && status === 'kept back')
      .length,
    notSent: trial.entries().filter(isNotSent).length,
  }
}
