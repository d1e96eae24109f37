import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { sentEntry } from '../rules/entry.fixture.ts'
import { draftKey } from './draft-format.ts'
import { DraftForms, PLACE, typed } from './draft-forms.fixture.ts'

let forms: DraftForms

beforeEach(() => {
  forms = new DraftForms()
})

describe('two tabs with one record', () => {
  test('the second is told, and holds the draft when the first is closed', async () => {
    const [one, two] = [await forms.open(), await forms.open()]
    expect([one.form.state.otherTab, two.form.state.otherTab]).toEqual([false, true])
    await one.form.close()
    await forms.browser.settle()
    expect(two.form.state.otherTab).toBe(false)
  })

  test('never overwrite each other in silence, in any order of typing', async () => {
    const turn = fc.record({
      which: fc.constantFrom(0, 1),
      wait: fc.option(fc.integer({ min: 0, max: 600 })),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 2, maxLength: 8 }), async (turns) => {
        forms = new DraftForms()
        const opened = [await forms.open(), await forms.open()]
        for (const [number, { which, wait }] of turns.entries()) {
          const before = await forms.storedText()
          opened[which]?.form.save(typed(`tab ${which} turn ${number}`))
          if (wait === null) await opened[which]?.form.flush()
          else await forms.browser.pass(wait)
          const after = await forms.storedText()
          if (after === before || before === undefined) continue
          // A tab replaces its own texts only.
          expect(after?.slice(0, 5)).toBe(before.slice(0, 5))
        }
        await forms.browser.pass(2_000)
        const [first] = turns
        const areBothTyped = turns.some(({ which }) => which !== first?.which)
        const told = opened.filter(({ form }) => form.state.conflict !== null)
        expect(told).toHaveLength(areBothTyped ? 1 : 0)
      }),
      { numRuns: 40 },
    )
  })

  test('that both typed over a sent draft keep both texts when the second is sent', async () => {
    const sent = await forms.open()
    sent.form.save(typed('Sent'))
    await sent.form.flush()
    const one = await forms.open()
    one.form.save(typed('One'))
    await one.form.flush()
    const two = await forms.open()
    const confirmed = (form: typeof sent.form) =>
      sentEntry({
        kind: 'update',
        companyId: 'co',
        connectionId: 'cn',
        customerId: 'C-1',
        draftId: form.state.draftId,
        times: { ...sentEntry().times, sent: forms.browser.now + 1 },
      })
    // The other draft is offered to the second tab while the change that was sent first ends.
    await sent.drafts.clearAfterSuccess(confirmed(sent.form), 'new-1')
    await forms.browser.settle()
    two.form.save(typed('Two'))
    await two.form.flush()
    await two.drafts.clearAfterSuccess(confirmed(two.form), 'new-2')
    expect(await forms.allTexts()).toEqual(['One'])
  })

  test('in a conflict either text can win and neither is lost', async () => {
    const [one, two] = [await forms.open(), await forms.open()]
    one.form.save(typed('One'))
    two.form.save(typed('Two'))
    await one.form.flush()
    await two.form.flush()
    expect(two.form.state.conflict).toMatchObject({ values: { customerName: 'One' } })
    await two.form.keepMine(typed('Two'))
    expect(two.form.state.conflict).toBeNull()
    expect(await forms.store.get(draftKey(PLACE))).toMatchObject({
      values: { customerName: 'Two' },
      earlier: [{ values: { customerName: 'One' } }],
    })
    await forms.browser.settle()
    expect(one.form.state.conflict).toMatchObject({ values: { customerName: 'Two' } })
    one.form.acceptTheirs()
    expect(one.form.state).toMatchObject({
      status: 'found',
      conflict: null,
      found: { values: { customerName: 'Two' } },
    })
  })
})
