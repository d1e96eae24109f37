import { describe, expect, test } from 'vitest'
import type { FormValues } from '../../model/form-value.ts'
import {
  after,
  archived,
  blocked,
  cleared,
  doubtful,
  edited,
  model,
  moved,
  movedRecord,
  opened,
  own,
  ownMoved,
  record,
  refused,
  review,
  reviewed,
  rules,
  send,
  sending,
  start,
  synced,
  valid,
  wait,
} from './form-events.fixture.ts'
import { initialFormState } from './form-session.ts'
import type { FormEvent, FormPhase } from './form-state.ts'
import { formBase, mergedForm } from './moved-record.ts'

const other = { ...valid, customerName: 'Acme 3' }

test('a new customer that is only chosen for has something to send and nothing to discard', () => {
  const preset: FormValues = { ...opened, customerName: '', phone: '', status: 'Active' }
  const fresh = initialFormState(rules, { opened: null, values: preset, initial: preset }, null)
  expect(fresh).toMatchObject({ isChanged: true, isEdited: false })
  const typed = after([edited({ ...preset, customerName: 'New' })], fresh)
  expect(typed).toMatchObject({ isChanged: true, isEdited: true })
  expect(after([edited(preset)], typed).isEdited).toBe(false)
})

describe('an edit', () => {
  test.each<[string, readonly FormEvent[]]>([
    ['while the review is open', [review(valid)]],
    ['that the review never showed', [review(valid), reviewed(other)]],
    ['while the record is read once more', send(valid)],
    ['while it waits for a sync', [review(valid), wait(valid)]],
    ['that the review never showed, to wait with', [review(valid), wait(other)]],
  ])('%s keeps the form from being sent, and says so', (_name, events) => {
    const state = after([...events, edited(other)])
    expect(state.phase).toMatchObject({ name: 'refused', reason: 'edited' })
    expect(after([sending, reviewed(other), wait(other), synced], state).phase.name).toBe('refused')
    expect(after([...send(other), sending], state).phase).toMatchObject({
      name: 'sending',
      attempt: { values: { customerName: 'Acme 3' } },
    })
  })

  test('that changes no value changes nothing', () => {
    expect(after([review(valid), edited({ ...valid })]).phase.name).toBe('reviewing')
    expect(after([...send(valid), edited({ ...valid })]).phase.name).toBe('rereading')
  })

  test('takes back the choice to send in spite of an error', () => {
    const state = after([...send(valid), sending, refused, edited(other)])
    expect(state.phase.name).toBe('editing')
    expect(after([{ type: 'overridden', accepted: { confirmRisk: true } }], state).phase.name).toBe('editing')
  })
})

describe('a request to review', () => {
  test.each<[string, FormValues, FormPhase['name']]>([
    ['values that are fine', valid, 'reviewing'],
    ['values that block', blocked, 'editing'],
    ['values a rule warns about', doubtful, 'reviewing'],
    ['a cleared field', cleared, 'reviewing'],
    ['an archived customer', archived, 'reviewing'],
    ['an update that changes nothing', { ...opened }, 'unchanged'],
  ])('of %s', (_name, values, phase) => {
    expect(after([review(values)]).phase.name).toBe(phase)
  })

  test('of an unchanged update says so until something is edited', () => {
    const state = after([review(opened), reviewed(opened), sending])
    expect(state.phase.name).toBe('unchanged')
    expect(after([edited(valid)], state).phase.name).toBe('editing')
    expect(after([review(valid)], state).phase.name).toBe('reviewing')
  })

  test('of a new customer opens the review, whatever was typed', () => {
    const created = initialFormState(rules, { opened: null, values: valid }, null)
    expect(after([review(valid)], created).phase.name).toBe('reviewing')
  })

  test('that is blocked names the problems and shows them at every field', () => {
    const state = after([review(blocked)])
    expect(state.problems.map(({ path }) => path)).toEqual(['customerName'])
    expect(state.showsAllErrors).toBe(true)
    expect(after([review(valid)], state).problems).toEqual([])
  })

  test('while the record has moved compares the three versions first', () => {
    const state = after([moved, review({ ...opened, phone: '3' })])
    expect(state.moved.map(({ path }) => path)).toEqual(['phone'])
    expect(state.phase).toMatchObject({
      name: 'comparing',
      record: movedRecord,
      versions: [{ path: 'phone', kind: 'conflict', opened: '1', mine: '3', now: '2' }],
    })
  })

  test.each<[string, readonly FormEvent[]]>([
    ['rereading', send(valid)],
    ['sending', [...send(valid), sending]],
    ['reviewing', [review(valid)]],
    ['comparing', [moved, review(valid)]],
    ['discarding', [{ type: 'discardRequested' }]],
  ])('is ignored while %s', (name, events) => {
    const state = after(events)
    expect(state.phase.name).toBe(name)
    expect(after([review(valid)], state)).toBe(state)
  })
})

describe('before sending', () => {
  test('a record that moved during the reread is compared, not overwritten', () => {
    const state = after([...send(valid), moved, sending])
    expect(state.phase.name).toBe('comparing')
  })

  test('a record that was read again without a difference is sent', () => {
    const state = after([...send(valid), { type: 'recordMoved', record: { ...record }, own: [] }, sending])
    expect(state.phase).toMatchObject({ name: 'sending', attempt: { values: valid, known: record } })
  })

  test('another model sends the form back to editing', () => {
    expect(after([...send(valid), { type: 'modelChanged' }, sending]).phase.name).toBe('editing')
  })

  test('leaving the page cancels', () => {
    expect(after([...send(valid), { type: 'cancelled' }, sending]).phase.name).toBe('editing')
  })

  test('the review keeps its values and the decision to overwrite', () => {
    const state = after([review(doubtful), reviewed(doubtful, true), sending])
    expect(state.phase).toMatchObject({
      name: 'sending',
      attempt: { values: doubtful, forceUpdate: true },
    })
  })

  test('a merge starts from the newer record and is reviewed', () => {
    const state = after([moved, review(valid)])
    const merged = mergedForm(model, state.base, valid, movedRecord, new Map())
    if (merged === null) throw new Error('nothing to choose')
    const next = after([{ type: 'merged', ...merged }], state)
    expect(next.phase).toMatchObject({
      name: 'reviewing',
      values: { customerName: 'Acme 2', phone: '2' },
    })
    expect(next.moved).toEqual([])
    expect(next.base.opened).toBe(movedRecord)
    expect(next.changes).toHaveLength(1)
  })

  test('a merge that leaves no change is not sent', () => {
    const mine = { ...opened, phone: '3' }
    const state = after([moved, review(mine)])
    const merged = mergedForm(model, state.base, mine, movedRecord, new Map([['phone', 'now']]))
    if (merged === null) throw new Error('nothing to choose')
    const next = after([{ type: 'merged', ...merged }, edited(merged.values)], state)
    expect(after([{ type: 'merged', ...merged }], state).phase.name).toBe('unchanged')
    expect(next.phase.name).toBe('unchanged')
  })

  test('a field both sides changed has to be chosen first', () => {
    const mine = { ...opened, phone: '3' }
    const { base } = start()
    expect(mergedForm(model, base, mine, movedRecord, new Map())).toBeNull()
    const chosen = mergedForm(model, base, mine, movedRecord, new Map([['phone', 'mine']]))
    expect(chosen?.values).toMatchObject({ phone: '3' })
  })
})

describe('a change that waits for an earlier one', () => {
  const waiting = after([review(valid), wait(valid)])

  test('is sent once that is synced, as it was reviewed', () => {
    expect(waiting.phase).toMatchObject({ name: 'waiting', awaitedId: 'entry-1' })
    expect(after([sending], waiting).phase.name).toBe('waiting')
    expect(after([ownMoved, synced, sending], waiting).phase).toMatchObject({
      name: 'sending',
      attempt: { values: valid, forceUpdate: false },
    })
  })

  test('is compared when somebody else changed the record meanwhile', () => {
    expect(after([moved], waiting).phase).toMatchObject({
      name: 'comparing',
      versions: [
        { path: 'customerName', kind: 'mine' },
        { path: 'phone', kind: 'now' },
      ],
    })
    expect(after([moved, synced, sending], waiting).phase.name).toBe('comparing')
  })

  test.each<[string, FormEvent, FormPhase['name']]>([
    ['something comes between', { type: 'waitEnded', message: 'You went offline' }, 'refused'],
    ['it is cancelled', { type: 'cancelled' }, 'editing'],
    ['the model changes', { type: 'modelChanged' }, 'editing'],
  ])('is a draft again when %s', (_name, event, phase) => {
    const state = after([event], waiting)
    expect(state.phase.name).toBe(phase)
    expect(after([synced, sending], state).phase.name).toBe(phase)
  })

  test('is reviewed again when another own change comes in', () => {
    const base = formBase(model, movedRecord)
    const values = { ...valid, phone: '2' }
    const state = after([{ type: 'rebased', base, values, own: [own] }], waiting)
    expect(state.phase).toMatchObject({ name: 'reviewing', values, isRenewed: true })
    expect(after([synced, sending], state).phase.name).toBe('reviewing')
  })
})

test('fields that moved because of an own change are nobody else’s, and not asked about', () => {
  const state = after([ownMoved, review({ ...opened, phone: '3' })])
  expect(state.moved).toEqual([])
  expect(state.own).toEqual([own])
  expect(state.phase.name).toBe('reviewing')
})

test('problems leave the summary as they are solved, and those of the platform as their fields are edited', () => {
  const rejected = [
    { path: 'phone', label: 'Phone', message: 'No such number' },
    { path: null, label: 'Xero', message: 'Rejected' },
  ]
  const first = initialFormState(rules, { opened: record, values: opened }, record, rejected)
  const asked = after([review(blocked)], first)
  expect(asked.problems).toHaveLength(1)
  expect(after([edited({ ...blocked, status: 'x' })], asked).problems).toBe(asked.problems)
  const solved = after([edited(valid)], asked)
  expect(solved.problems).toEqual([])
  expect(solved.rejected).toBe(rejected)
  expect(after([edited(blocked)], solved).problems).toEqual([])
  expect(after([edited({ ...valid, phone: '2' })], solved).rejected).toEqual([rejected[1]])
})

describe('after sending', () => {
  test('an error can be overridden with what was accepted, for the same values', () => {
    const state = after([...send(valid), sending, refused])
    expect(state.phase).toMatchObject({ name: 'refused', message: 'Not stored' })
    const again = after([{ type: 'overridden', accepted: { acceptUnsafe: true } }], state)
    expect(again.phase).toMatchObject({
      name: 'sending',
      attempt: { values: valid, accepted: { acceptUnsafe: true } },
    })
  })

  test('an error can be closed, and the form reviewed again', () => {
    const state = after([...send(valid), sending, refused, { type: 'cancelled' }])
    expect(state.phase.name).toBe('editing')
    expect(after([review(valid)], state).phase.name).toBe('reviewing')
  })

  test('what is typed while it is sent changes nothing about it', () => {
    const state = after([...send(valid), sending])
    const typed = after([edited(blocked), { type: 'discarded', values: opened }], state)
    expect(typed.phase).toBe(state.phase)
    expect(after([{ type: 'sent' }], typed).phase.name).toBe('sent')
  })
})

test('a field shows its error once it was left, and typing counts its changes in a pause', () => {
  const state = after([edited(blocked), { type: 'fieldLeft', path: 'customerName' }])
  expect(state.touched).toEqual(new Set(['customerName']))
  expect(state.issues.map(({ path, severity }) => [path, severity])).toEqual([['customerName', 'block']])
  expect(state.changes).toEqual([])
  expect(after([{ type: 'paused', values: valid }], state).changes).toHaveLength(1)
  expect(after([{ type: 'discardRequested' }, { type: 'discarded', values: opened }], state).phase.name).toBe(
    'editing',
  )
})
