import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createRandom } from '../../server/emulator/books/random.ts'
import { DraftSession } from '../../src/writes/drafts/draft-session.ts'
import { createMemoryDraftStore } from '../../src/writes/drafts/draft-store.fixture.ts'
import type { DraftStore } from '../../src/writes/drafts/draft-store.ts'
import { createUnsavedEditsStore } from '../../src/writes/drafts/unsaved-edits.ts'
import { Drafts } from '../../src/writes/drafts/drafts.ts'
import type { DraftContent } from '../../src/writes/drafts/drafts.ts'
import { DRAFT_KEPT_MS, draftKey } from '../../src/writes/drafts/draft-format.ts'
import { createInput, fault, makeCompany, TestWorld } from './world.ts'
import type { TestTab } from './world.ts'

const place = { companyId: 'co', connectionId: 'cn', customerId: 'C-1' }

let world: TestWorld
let store: DraftStore
let webStorage: Storage

/** As much of web storage as is asked of it. */
const createWebStorage = () =>
  Object.create({
    getItem(this: Record<string, string>, name: string) {
      return this[name] ?? null
    },
    setItem(this: Record<string, string>, name: string, text: string) {
      this[name] = text
    },
    removeItem(this: Record<string, string>, name: string) {
      delete this[name]
    },
  }) as Storage

beforeEach(() => {
  webStorage = createWebStorage()
  world = new TestWorld()
  store = createMemoryDraftStore()
  vi.stubGlobal('fetch', world.fetch)
})
afterEach(() => vi.unstubAllGlobals())

const fail = () => Promise.reject(new DOMException('Blocked', 'SecurityError'))

const typed = (text: string): DraftContent => ({
  values: { customerName: text },
  openedRecord: { id: 'C-1' },
})

/** A form in a tab of its own. */
async function openForm(
  at = place as { companyId: string; connectionId: string; customerId: string | null },
  kept = store,
) {
  const tab: TestTab = world.openTab()
  const drafts = new Drafts(kept, world.channel(tab), () => world.now)
  const deps = {
    drafts,
    unsavedEdits: createUnsavedEditsStore(() => webStorage),
    locks: world.locks(tab),
    clock: world.clock(tab),
    tabId: world.newId(),
    newId: () => world.newId(),
  }
  const form = new DraftSession(deps, at)
  await world.settle()
  return { tab, drafts, form }
}

/** A tab whose page ends while its last text is on the way to the store. */
async function leaveUnstored(text: string, { discarded = false } = {}) {
  const opened = await openForm(place, { ...store, update: () => new Promise<void>(() => undefined) })
  if (discarded) opened.form.adopt()
  opened.form.save(typed(text))
  opened.form.leave()
  opened.tab.close()
  await world.settle()
}

/** What every draft of the place holds: the draft first, then the earlier ones. */
const allTexts = async () => {
  const raw = (await store.get(draftKey(place))) as
    { values: { customerName: string }; earlier: { values: { customerName: string } }[] } | undefined
  return raw === undefined ? [] : [raw, ...raw.earlier].map(({ values }) => values.customerName)
}

/** A form with another text typed over an earlier draft. */
async function typeOver(text = 'Later') {
  const opened = await openForm()
  opened.form.save(typed(text))
  await opened.form.flush()
  const [earlier] = opened.form.state.earlier
  if (earlier === undefined) throw new Error('no earlier draft')
  return { ...opened, earlier }
}

const storedText = async () => {
  const raw = (await store.get(draftKey(place))) as { values: { customerName: string } } | undefined
  return raw?.values.customerName
}

/** A form whose draft is stored, and its write. */
const write = async (text: string) => {
  const company = await makeCompany(world)
  const at = { companyId: company.companyId, connectionId: company.connectionId, customerId: null }
  const opened = await openForm(at)
  opened.form.save(typed(text))
  await opened.form.flush()
  const { draftId } = opened.form.state
  const clear = async () => {
    for (const entry of opened.tab.engine.state.entries)
      if (world.confirmed.includes(entry.id)) await opened.drafts.clearAfterSuccess(entry, world.newId())
  }
  const kept = async () => ((await store.get(draftKey(at))) as { values: unknown } | undefined)?.values
  const submit = () => opened.tab.engine.send(createInput(company, text, { draftId }))
  return { ...opened, company, clear, kept, submit }
}

describe('what is typed', () => {
  test('is stored within a second, and a form opened later is offered it', async () => {
    const { form, tab } = await openForm()
    expect(form.state).toMatchObject({ status: 'none', found: null })
    for (let letter = 1; letter <= 30; letter++) {
      form.save(typed('x'.repeat(letter)))
      await world.pass(100)
      expect((await storedText())?.length ?? 0).toBeGreaterThanOrEqual(letter - 10)
    }
    await world.pass(1_000)
    tab.close()
    const next = await openForm()
    expect(next.form.state).toMatchObject({
      status: 'found',
      found: { values: { customerName: 'x'.repeat(30) } },
    })
    next.form.adopt()
    expect(next.form.state).toMatchObject({ status: 'none', draftId: form.state.draftId })
  })

  test('over drafts nobody decided about keeps them all, up to five', async () => {
    for (const text of ['1', '2', '3', '4', '5', '6', '7']) {
      const { form, tab } = await openForm()
      form.save(typed(text))
      await form.close()
      tab.close()
      world.now += 1000
    }
    expect(await allTexts()).toEqual(['7', '6', '5', '4', '3', '2'])
  })

  test('stays with its record, and goes when it is discarded or 30 days old', async () => {
    const { form, drafts } = await openForm()
    form.save(typed('Mine'))
    await form.flush()
    const other = await openForm({ ...place, customerId: 'C-2' })
    expect(other.form.state.found).toBeNull()
    await form.discard()
    expect(await storedText()).toBeUndefined()
    form.save(typed('Again'))
    await form.flush()
    world.now += DRAFT_KEPT_MS + 1
    await drafts.clearExpired()
    expect(await storedText()).toBeUndefined()
  })

  test('in a row nobody can read is not overwritten in silence', async () => {
    await store.update(draftKey(place), () => ({
      key: draftKey(place),
      version: 12,
      text: 'from the future',
    }))
    const { form } = await openForm()
    expect(form.state).toMatchObject({ status: 'found', found: { raw: { text: 'from the future' } } })
    form.adopt()
    form.save(typed('New'))
    await form.flush()
    expect(await store.get(draftKey(place))).toMatchObject({
      values: { customerName: 'New' },
      earlier: [{ values: { text: 'from the future' }, isUnreadable: true }],
    })
    await form.discard()
    expect(await store.get(draftKey(place))).toEqual({
      key: draftKey(place),
      version: 12,
      text: 'from the future',
    })
    expect(form.state).toMatchObject({ status: 'found', found: { raw: { version: 12 } } })
  })
})

describe('an earlier draft, typed over without a decision', () => {
  beforeEach(async () => {
    const first = await openForm()
    first.form.save(typed('Earlier'))
    await first.form.close()
    first.tab.close()
    world.now += 1000
  })

  test('is offered beside the new one, also after a reload', async () => {
    const { form } = await typeOver()
    expect(form.state.earlier).toMatchObject([{ values: { customerName: 'Earlier' } }])
    await form.close()
    const next = await openForm()
    expect(next.form.state).toMatchObject({
      status: 'found',
      found: { values: { customerName: 'Later' } },
      earlier: [{ values: { customerName: 'Earlier' } }],
    })
  })

  test('taken up changes places with what is in the form, and is another intent', async () => {
    const { form, earlier } = await typeOver()
    const { draftId } = form.state
    form.save(typed('Later still'))
    expect(await form.restoreEarlier(earlier)).toBe(true)
    expect(await allTexts()).toEqual(['Earlier', 'Later still'])
    expect(form.state).toMatchObject({
      status: 'none',
      earlier: [{ values: { customerName: 'Later still' } }],
    })
    expect(form.state.draftId).not.toBe(draftId)
    form.save(typed('Earlier, corrected'))
    await form.flush()
    expect(form.state.conflict).toBeNull()
    expect(await allTexts()).toEqual(['Earlier, corrected', 'Later still'])
  })

  test('taken up while another was offered keeps that one', async () => {
    const { form: before } = await typeOver()
    await before.close()
    const { form } = await openForm()
    const [earlier] = form.state.earlier
    expect(earlier && (await form.restoreEarlier(earlier))).toBe(true)
    expect(form.state).toMatchObject({ status: 'none', found: null })
    expect(await allTexts()).toEqual(['Earlier', 'Later'])
  })

  test('goes when it is discarded, and the draft stays', async () => {
    const { form, earlier } = await typeOver()
    await form.discardEarlier(earlier)
    expect(form.state.earlier).toEqual([])
    form.save(typed('Later still'))
    await form.flush()
    expect(form.state.conflict).toBeNull()
    expect(await allTexts()).toEqual(['Later still'])
  })

  test('is the draft when the newer one is discarded', async () => {
    const { form } = await typeOver()
    await form.discard()
    expect(form.state).toMatchObject({
      status: 'found',
      found: { values: { customerName: 'Earlier' } },
      earlier: [],
    })
    await form.discard()
    expect(form.state).toMatchObject({ status: 'none', found: null })
    expect(await allTexts()).toEqual([])
  })

  test('is not decided about by a tab that does not know the newest draft', async () => {
    const { form, earlier } = await typeOver()
    const other = await openForm()
    other.form.adopt()
    other.form.save(typed('Other tab'))
    await other.form.flush()
    expect(await form.restoreEarlier(earlier)).toBe(false)
    await form.discardEarlier(earlier)
    expect(form.state.conflict).toMatchObject({ values: { customerName: 'Other tab' } })
    expect(await allTexts()).toEqual(['Other tab', 'Earlier'])
  })
})

describe('what is typed in the last instant of a page', () => {
  test('is in the draft the next time, though the store did not get it', async () => {
    await leaveUnstored('Last words')
    expect(await storedText()).toBeUndefined()
    const { form } = await openForm()
    expect(form.state).toMatchObject({ status: 'found', found: { values: { customerName: 'Last words' } } })
    expect(Object.keys(webStorage)).toEqual([])
  })

  test('is kept nowhere else once the store has it', async () => {
    const { form } = await openForm()
    form.save(typed('Hidden for a moment'))
    form.leave()
    expect(Object.keys(webStorage)).toHaveLength(1)
    await world.settle()
    expect(Object.keys(webStorage)).toEqual([])
    expect(await storedText()).toBe('Hidden for a moment')
  })

  test('goes on from the draft it was typed into, and over one not taken up keeps that', async () => {
    const { form, tab } = await openForm()
    form.save(typed('Stored'))
    await form.close()
    tab.close()
    world.now += 1000
    await leaveUnstored('Stored and more', { discarded: true })
    await openForm()
    expect(await allTexts()).toEqual(['Stored and more'])
    world.now += 1000
    await leaveUnstored('Something else')
    await openForm()
    expect(await allTexts()).toEqual(['Something else', 'Stored and more'])
  })

  test('does not replace what another tab saved meanwhile, and is not lost either', async () => {
    await leaveUnstored('From the lost tab')
    // Saved by a tab that was open before.
    const kept = webStorage
    webStorage = createWebStorage()
    const { form } = await openForm()
    form.save(typed('From the other tab'))
    await form.flush()
    webStorage = kept
    const next = await openForm()
    expect(await allTexts()).toEqual(['From the other tab', 'From the lost tab'])
    expect(next.form.state.earlier).toMatchObject([{ values: { customerName: 'From the lost tab' } }])
  })

  test('is not offered again when it was discarded, and goes after 30 days', async () => {
    const { form } = await openForm()
    form.save(typed('Unwanted'))
    form.leave()
    await form.discard()
    expect(Object.keys(webStorage)).toEqual([])
    await leaveUnstored('Forgotten')
    webStorage.setItem('desk.last-typed.broken', '{')
    const kept = createUnsavedEditsStore(() => webStorage)
    kept.clearExpired(world.now)
    expect(Object.keys(webStorage)).toHaveLength(1)
    kept.clearExpired(world.now + DRAFT_KEPT_MS + 1)
    expect(Object.keys(webStorage)).toEqual([])
  })

  test('and a web storage that is blocked or full change nothing', async () => {
    const blocked = createUnsavedEditsStore(() => {
      throw new DOMException('Blocked', 'SecurityError')
    })
    expect(blocked.of(place)).toEqual([])
    expect(() => blocked.clearExpired(0)).not.toThrow()
    webStorage.setItem = () => {
      throw new DOMException('Full', 'QuotaExceededError')
    }
    const { form } = await openForm()
    form.save(typed('Typed'))
    form.leave()
    await world.settle()
    expect(await storedText()).toBe('Typed')
  })
})

describe('two tabs with one record', () => {
  test('the second is told, and holds the draft when the first is closed', async () => {
    const [one, two] = [await openForm(), await openForm()]
    expect([one.form.state.otherTab, two.form.state.otherTab]).toEqual([false, true])
    await one.form.close()
    await world.settle()
    expect(two.form.state.otherTab).toBe(false)
  })

  test('never overwrite each other in silence, in any order of typing', async () => {
    for (let round = 0; round < 40; round++) {
      store = createMemoryDraftStore()
      const random = createRandom(`tabs ${round}`)
      const forms = [await openForm(), await openForm()]
      const lastSaved = new Map<number, string>()
      for (let turn = 0; turn < 8; turn++) {
        const which = random.int(0, 1)
        const form = forms[which]?.form
        const before = await storedText()
        const text = `tab ${which} turn ${turn}`
        form?.save(typed(text))
        if (random.chance(0.5)) await world.pass(random.int(0, 600))
        else await form?.flush()
        const after = await storedText()
        if (after === before || after === undefined) continue
        const author = after.startsWith('tab 0') ? 0 : 1
        // Whoever wrote now must have known what was there: its own last text, or nothing.
        const knew =
          before === undefined || before === lastSaved.get(author) || before.startsWith(`tab ${author}`)
        expect(`${round}/${turn}: ${before ?? 'nothing'} → ${after}: ${knew}`).toMatch(/true$/)
        lastSaved.set(author, after)
      }
      await world.pass(2_000)
      const kept = await storedText()
      const losers = forms.filter(({ form }) => form.state.conflict !== null)
      const authors = new Set(
        forms.flatMap(({ form }, which) => (form.state.savedAt === null ? [] : [which])),
      )
      // Both typed: the one whose text is not stored has been told.
      expect(kept === undefined || authors.size < 2 || losers.length > 0).toBe(true)
      for (const { form, tab } of forms) {
        await form.close()
        tab.close()
      }
    }
  })

  test('in a conflict either text can win and neither is lost', async () => {
    const [one, two] = [await openForm(), await openForm()]
    one.form.save(typed('One'))
    two.form.save(typed('Two'))
    await one.form.flush()
    await two.form.flush()
    expect(two.form.state.conflict).toMatchObject({ values: { customerName: 'One' } })
    await two.form.keepMine(typed('Two'))
    expect(two.form.state.conflict).toBeNull()
    expect(await store.get(draftKey(place))).toMatchObject({
      values: { customerName: 'Two' },
      earlier: [{ values: { customerName: 'One' } }],
    })
    await world.settle()
    expect(one.form.state.conflict).toMatchObject({ values: { customerName: 'Two' } })
    one.form.acceptTheirs()
    expect(one.form.state).toMatchObject({
      status: 'found',
      conflict: null,
      found: { values: { customerName: 'Two' } },
    })
  })
})

describe('the draft of a write', () => {
  test('stays while the write is pending and goes when it has succeeded', async () => {
    const { submit, clear, kept, form } = await write('Acme')
    await submit()
    await clear()
    expect(await kept()).toEqual({ customerName: 'Acme' })
    await world.pass(10_000)
    await clear()
    await world.settle()
    expect(await kept()).toBeUndefined()
    expect(form.state).toMatchObject({ status: 'none', savedAt: null })
  })

  test('leaves an earlier one to be offered', async () => {
    const { submit, clear, kept, form, company } = await write('Acme')
    const at = { companyId: company.companyId, connectionId: company.connectionId, customerId: null }
    const earlier = [{ values: { customerName: 'Earlier' }, savedAt: world.now - 1000 }]
    await store.update(draftKey(at), (row) => ({ ...(row as { key: string }), earlier }))
    await submit()
    await world.pass(10_000)
    await clear()
    await world.settle()
    expect(await kept()).toEqual({ customerName: 'Earlier' })
    expect(form.state).toMatchObject({ status: 'found', found: { values: { customerName: 'Earlier' } } })
  })

  test.each(['write-failed', 'write-timeout-lost', 'write-dropped-before', 'write-stays-pending'])(
    'stays after %s',
    async (name) => {
      const { submit, clear, kept, company } = await write('Acme')
      await fault(world, company, name, 20)
      await submit()
      await world.pass(10_000)
      await clear()
      expect(await kept()).toEqual({ customerName: 'Acme' })
    },
  )

  test('that was typed on after sending stays, as another intent', async () => {
    const { submit, clear, kept, form } = await write('Acme')
    const { draftId } = form.state
    await submit()
    await world.pass(500)
    form.save(typed('Acme and Sons'))
    await world.pass(10_000)
    await clear()
    await world.settle()
    expect(await kept()).toEqual({ customerName: 'Acme and Sons' })
    expect(form.state.draftId).not.toBe(draftId)
    form.save(typed('Acme and Daughters'))
    await form.flush()
    expect(form.state.conflict).toBeNull()
    expect(await kept()).toEqual({ customerName: 'Acme and Daughters' })
  })
})

test('storage that fails is said, and never an error of the form', async () => {
  const { form } = await openForm(place, { get: fail, all: fail, update: fail, clear: fail })
  expect(form.state).toMatchObject({ status: 'unavailable', storageProblem: 'Blocked' })
  form.save(typed('Typed'))
  await form.flush()
  await form.discard()
  await form.close()
  expect(form.state.storageProblem).toBe('Blocked')
})
