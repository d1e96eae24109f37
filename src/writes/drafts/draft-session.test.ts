import { beforeEach, describe, expect, test } from 'vitest'
import { createWebStorage } from '../platform/web-storage.fixture.ts'
import { DRAFT_KEPT_MS, draftKey } from './draft-format.ts'
import { DraftForms, PLACE, typed } from './draft-forms.fixture.ts'

let forms: DraftForms

const fail = () => Promise.reject(new DOMException('Blocked', 'SecurityError'))

beforeEach(() => {
  forms = new DraftForms()
})

describe('what is typed', () => {
  test('is stored within a second, and a form opened later is offered it', async () => {
    const { form, tab } = await forms.open()
    expect(form.state).toMatchObject({ status: 'none', found: null })
    for (let letter = 1; letter <= 30; letter++) {
      form.save(typed('x'.repeat(letter)))
      await forms.browser.pass(100)
      expect((await forms.storedText())?.length ?? 0).toBeGreaterThanOrEqual(letter - 10)
    }
    await forms.browser.pass(1_000)
    forms.browser.close(tab)
    const next = await forms.open()
    expect(next.form.state).toMatchObject({
      status: 'found',
      found: { values: { customerName: 'x'.repeat(30) } },
    })
    next.form.adopt()
    expect(next.form.state).toMatchObject({ status: 'none', draftId: form.state.draftId })
  })

  test('of a step is sent with the id that is given for it, also after it was discarded', async () => {
    const { form } = forms.begin(PLACE, forms.store, undefined, 'step-1')
    await forms.browser.settle()
    form.save(typed('Mine'))
    await form.flush()
    await form.discard()
    expect(form.state.draftId).toBe('step-1')
    form.save(typed('Again'))
    await form.flush()
    const next = await forms.open()
    expect(next.form.state.found).toMatchObject({ draftId: 'step-1', values: { customerName: 'Again' } })
  })

  test('is known to be kept, or not', async () => {
    const { form } = await forms.open()
    expect(form.isUnsaved()).toBe(false)
    form.save(typed('A'))
    expect(form.isUnsaved()).toBe(true)
    expect(await form.isKept()).toBe(true)
    expect(form.isUnsaved()).toBe(false)
    forms.store.update = fail
    form.save(typed('B'))
    expect(await form.isKept()).toBe(false)
    expect(form.isUnsaved()).toBe(true)
  })

  test('over drafts nobody decided about keeps them all, up to five', async () => {
    for (const text of ['1', '2', '3', '4', '5', '6', '7']) {
      const { form, tab } = await forms.open()
      form.save(typed(text))
      await form.close()
      forms.browser.close(tab)
      forms.browser.now += 1000
    }
    expect(await forms.allTexts()).toEqual(['7', '6', '5', '4', '3', '2'])
  })

  test('stays with its record, and goes when it is discarded or 30 days old', async () => {
    const { form, drafts } = await forms.open()
    form.save(typed('Mine'))
    await form.flush()
    const other = await forms.open({ ...PLACE, customerId: 'C-2' })
    expect(other.form.state.found).toBeNull()
    await form.discard()
    expect(await forms.storedText()).toBeUndefined()
    form.save(typed('Again'))
    await form.flush()
    forms.browser.now += DRAFT_KEPT_MS + 1
    await drafts.clearExpired()
    expect(await forms.storedText()).toBeUndefined()
  })

  test('in a row nobody can read is not overwritten in silence', async () => {
    await forms.store.update(draftKey(PLACE), () => ({
      key: draftKey(PLACE),
      version: 12,
      text: 'from the future',
    }))
    const { form } = await forms.open()
    expect(form.state).toMatchObject({ status: 'found', found: { raw: { text: 'from the future' } } })
    form.adopt()
    form.save(typed('New'))
    await form.flush()
    expect(await forms.store.get(draftKey(PLACE))).toMatchObject({
      values: { customerName: 'New' },
      earlier: [{ values: { text: 'from the future' }, isUnreadable: true }],
    })
    await form.discard()
    expect(await forms.store.get(draftKey(PLACE))).toEqual({
      key: draftKey(PLACE),
      version: 12,
      text: 'from the future',
    })
    expect(form.state).toMatchObject({ status: 'found', found: { raw: { version: 12 } } })
  })
})

describe('an earlier draft, typed over without a decision', () => {
  beforeEach(async () => {
    const first = await forms.open()
    first.form.save(typed('Earlier'))
    await first.form.close()
    forms.browser.close(first.tab)
    forms.browser.now += 1000
  })

  test('is offered beside the new one, also after a reload', async () => {
    const { form } = await forms.typeOver()
    expect(form.state.earlier).toMatchObject([{ values: { customerName: 'Earlier' } }])
    await form.close()
    const next = await forms.open()
    expect(next.form.state).toMatchObject({
      status: 'found',
      found: { values: { customerName: 'Later' } },
      earlier: [{ values: { customerName: 'Earlier' } }],
    })
  })

  test('taken up changes places with what is in the form, and is another intent', async () => {
    const { form, earlier } = await forms.typeOver()
    const { draftId } = form.state
    form.save(typed('Later still'))
    expect(await form.restoreEarlier(earlier)).toBe(true)
    expect(await forms.allTexts()).toEqual(['Earlier', 'Later still'])
    expect(form.state).toMatchObject({
      status: 'none',
      earlier: [{ values: { customerName: 'Later still' } }],
    })
    expect(form.state.draftId).not.toBe(draftId)
    form.save(typed('Earlier, corrected'))
    await form.flush()
    expect(form.state.conflict).toBeNull()
    expect(await forms.allTexts()).toEqual(['Earlier, corrected', 'Later still'])
  })

  test('taken up while another was offered keeps that one', async () => {
    const { form: before } = await forms.typeOver()
    await before.close()
    const { form } = await forms.open()
    const [earlier] = form.state.earlier
    expect(earlier && (await form.restoreEarlier(earlier))).toBe(true)
    expect(form.state).toMatchObject({ status: 'none', found: null })
    expect(await forms.allTexts()).toEqual(['Earlier', 'Later'])
  })

  test('goes when it is discarded, and the draft stays', async () => {
    const { form, earlier } = await forms.typeOver()
    await form.discardEarlier(earlier)
    expect(form.state.earlier).toEqual([])
    form.save(typed('Later still'))
    await form.flush()
    expect(form.state.conflict).toBeNull()
    expect(await forms.allTexts()).toEqual(['Later still'])
  })

  test('is the draft when the newer one is discarded', async () => {
    const { form } = await forms.typeOver()
    await form.discard()
    expect(form.state).toMatchObject({
      status: 'found',
      found: { values: { customerName: 'Earlier' } },
      earlier: [],
    })
    await form.discard()
    expect(form.state).toMatchObject({ status: 'none', found: null })
    expect(await forms.allTexts()).toEqual([])
  })

  test('stays when what was typed is discarded, whether that was stored yet or not', async () => {
    const { form } = await forms.open()
    form.save(typed('Typed'))
    await form.discardTyped()
    await forms.browser.pass(1_000)
    expect(form.state).toMatchObject({ status: 'found', found: { values: { customerName: 'Earlier' } } })
    expect(await forms.allTexts()).toEqual(['Earlier'])

    form.save(typed('Typed again'))
    await form.flush()
    await form.discardTyped()
    expect(form.state).toMatchObject({ status: 'found', found: { values: { customerName: 'Earlier' } } })
    expect(await forms.allTexts()).toEqual(['Earlier'])
  })

  test('goes with what was typed once it is in the form', async () => {
    const { form } = await forms.open()
    form.adopt()
    form.save(typed('Earlier and more'))
    await form.discardTyped()
    expect(form.state).toMatchObject({ status: 'none', found: null })
    expect(await forms.allTexts()).toEqual([])
  })

  test('is not decided about by a tab that does not know the newest draft', async () => {
    const { form, earlier } = await forms.typeOver()
    const other = await forms.open()
    other.form.adopt()
    other.form.save(typed('Other tab'))
    await other.form.flush()
    expect(await form.restoreEarlier(earlier)).toBe(false)
    await form.discardEarlier(earlier)
    expect(form.state.conflict).toMatchObject({ values: { customerName: 'Other tab' } })
    expect(await forms.allTexts()).toEqual(['Other tab', 'Earlier'])
  })
})

describe('what is typed in the last instant of a page', () => {
  test('is in the draft the next time, though the store did not get it', async () => {
    await forms.leaveUnstored('Last words')
    expect(await forms.storedText()).toBeUndefined()
    const { form } = await forms.open()
    expect(form.state).toMatchObject({ status: 'found', found: { values: { customerName: 'Last words' } } })
    expect(Object.keys(forms.webStorage)).toEqual([])
  })

  test('is kept nowhere else once the store has it', async () => {
    const { form } = await forms.open()
    form.save(typed('Hidden for a moment'))
    form.leave()
    expect(Object.keys(forms.webStorage)).toHaveLength(1)
    await forms.browser.settle()
    expect(Object.keys(forms.webStorage)).toEqual([])
    expect(await forms.storedText()).toBe('Hidden for a moment')
  })

  test('goes on from the draft it was typed into, and over one not taken up keeps that', async () => {
    const { form, tab } = await forms.open()
    form.save(typed('Stored'))
    await form.close()
    forms.browser.close(tab)
    forms.browser.now += 1000
    await forms.leaveUnstored('Stored and more', { adopted: true })
    await forms.open()
    expect(await forms.allTexts()).toEqual(['Stored and more'])
    forms.browser.now += 1000
    await forms.leaveUnstored('Something else')
    await forms.open()
    expect(await forms.allTexts()).toEqual(['Something else', 'Stored and more'])
  })

  test('does not replace what another tab saved meanwhile, and is not lost either', async () => {
    await forms.leaveUnstored('From the lost tab')
    // Saved by a tab that was open before.
    const kept = forms.webStorage
    forms.webStorage = createWebStorage()
    const { form } = await forms.open()
    form.save(typed('From the other tab'))
    await form.flush()
    forms.webStorage = kept
    const next = await forms.open()
    expect(await forms.allTexts()).toEqual(['From the other tab', 'From the lost tab'])
    expect(next.form.state.earlier).toMatchObject([{ values: { customerName: 'From the lost tab' } }])
  })

  test('is not offered again when it was discarded', async () => {
    const { form } = await forms.open()
    form.save(typed('Unwanted'))
    form.leave()
    await form.discard()
    expect(Object.keys(forms.webStorage)).toEqual([])
  })

  test('reaches the store though the web storage is full', async () => {
    forms.webStorage.setItem = () => {
      throw new DOMException('Full', 'QuotaExceededError')
    }
    const { form } = await forms.open()
    form.save(typed('Typed'))
    form.leave()
    await forms.browser.settle()
    expect(await forms.storedText()).toBe('Typed')
  })
})

test('storage that fails is said, and never an error of the form', async () => {
  const { form } = await forms.open(PLACE, { get: fail, all: fail, update: fail, clear: fail })
  expect(form.state).toMatchObject({ status: 'unavailable', storageProblem: 'Blocked' })
  form.save(typed('Typed'))
  await form.flush()
  await form.discard()
  await form.close()
  expect(form.state.storageProblem).toBe('Blocked')
})
