import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DraftForms, typed } from '../../src/writes/drafts/draft-forms.fixture.ts'
import { draftKey } from '../../src/writes/drafts/draft-format.ts'
import { createInput, fault, makeCompany, TestWorld } from './world.ts'

let world: TestWorld
let forms: DraftForms

beforeEach(() => {
  world = new TestWorld()
  forms = new DraftForms(world)
  vi.stubGlobal('fetch', world.fetch)
})
afterEach(() => vi.unstubAllGlobals())

/** A form whose draft is stored, and its write. */
const write = async (text: string) => {
  const company = await makeCompany(world)
  const place = { companyId: company.companyId, connectionId: company.connectionId, customerId: null }
  const { engine, tab } = world.openTab()
  const { form, drafts } = await forms.open(place, forms.store, tab)
  form.save(typed(text))
  await form.flush()
  const { draftId } = form.state
  const clear = async () => {
    for (const entry of engine.state.entries)
      if (world.confirmed.includes(entry.id)) await drafts.clearAfterSuccess(entry, world.newId())
  }
  const kept = async () => {
    const row = await forms.store.get(draftKey(place))
    return (row as { values: unknown } | undefined)?.values
  }
  const submit = () => engine.send(createInput(company, text, { draftId }))
  return { form, company, place, clear, kept, submit }
}

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
    const { submit, clear, kept, form, place } = await write('Acme')
    const earlier = [{ values: { customerName: 'Earlier' }, savedAt: world.now - 1000 }]
    await forms.store.update(draftKey(place), (row) => ({ ...(row as { key: string }), earlier }))
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
