import { openTabState, TestBrowser } from '../platform/browser.fixture.ts'
import type { TabState } from '../platform/browser.fixture.ts'
import { createWebStorage } from '../platform/web-storage.fixture.ts'
import { draftKey } from './draft-format.ts'
import type { DraftPlace, EarlierDraft } from './draft-format.ts'
import { DraftSession } from './draft-session.ts'
import { createMemoryDraftStore } from './draft-store.fixture.ts'
import type { DraftStore } from './draft-store.ts'
import { Drafts } from './drafts.ts'
import type { DraftContent } from './drafts.ts'
import { createUnsavedEditsStore } from './unsaved-edits.ts'

export const PLACE: DraftPlace = { companyId: 'co', connectionId: 'cn', customerId: 'C-1' }

export const typed = (text: string): DraftContent => ({
  values: { customerName: text },
  openedRecord: { id: 'C-1' },
})

interface OpenedForm {
  readonly tab: TabState
  readonly drafts: Drafts
  readonly form: DraftSession
}

interface Texts {
  readonly values: { readonly customerName: string }
}

/** Forms in the tabs of one browser, which share what is stored. */
export class DraftForms {
  readonly browser: TestBrowser
  store: DraftStore = createMemoryDraftStore()
  webStorage: Storage = createWebStorage()

  constructor(browser = new TestBrowser()) {
    this.browser = browser
  }

  /** A form in a tab of its own, at the moment it opens. */
  begin(place = PLACE, store = this.store, tab = openTabState(), givenId?: string): OpenedForm {
    const { browser, webStorage } = this
    const drafts = new Drafts(store, browser.channel(tab), () => browser.now)
    const deps = {
      drafts,
      unsavedEdits: createUnsavedEditsStore(() => webStorage),
      locks: browser.locks(tab),
      clock: browser.clock(tab),
      tabId: browser.newId(),
      newId: () => browser.newId(),
    }
    return { tab, drafts, form: new DraftSession(deps, place, givenId) }
  }

  /** The same once its draft is loaded. */
  async open(place = PLACE, store = this.store, tab = openTabState()): Promise<OpenedForm> {
    const opened = this.begin(place, store, tab)
    await this.browser.settle()
    return opened
  }

  /** A tab whose page ends while its last text is on the way to the store. */
  async leaveUnstored(text: string, { adopted = false } = {}): Promise<void> {
    const stuck = { ...this.store, update: () => new Promise<void>(() => undefined) }
    const { form, tab } = await this.open(PLACE, stuck)
    if (adopted) form.adopt()
    form.save(typed(text))
    form.leave()
    this.browser.close(tab)
    await this.browser.settle()
  }

  /** A form with a text typed over the draft that is there, and the earlier draft this made of it. */
  async typeOver(text = 'Later'): Promise<OpenedForm & { readonly earlier: EarlierDraft }> {
    const opened = await this.open()
    opened.form.save(typed(text))
    await opened.form.flush()
    const [earlier] = opened.form.state.earlier
    if (earlier === undefined) throw new Error('no earlier draft')
    return { ...opened, earlier }
  }

  async #row() {
    return (await this.store.get(draftKey(PLACE))) as (Texts & { earlier: Texts[] }) | undefined
  }

  async storedText(): Promise<string | undefined> {
    return (await this.#row())?.values.customerName
  }

  /** Every text kept for the place: the draft's first, then the earlier ones'. */
  async allTexts(): Promise<string[]> {
    const row = await this.#row()
    return row === undefined ? [] : [row, ...row.earlier].map(({ values }) => values.customerName)
  }
}
