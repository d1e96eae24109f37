import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultValues } from './default-values.ts'
import { ORIGIN } from '../form-value.ts'
import type { FormValues } from '../form-value.ts'
import { valuesOf } from '../model-arbitrary.fixture.ts'
import { sample, sampleRecord } from '../parse-sample.fixture.ts'
import { sameFormValue } from './same-form-value.ts'
import { compareThreeWay, mergeThreeWay } from './three-way.ts'
import type { Side } from './three-way.ts'

const opened = defaultValues(sample, sampleRecord)
const no = new Map<string, Side>()

function mine(change: FormValues): FormValues {
  return { ...opened, ...change }
}

function now(change: object): FormValues {
  return defaultValues(sample, { ...sampleRecord, ...change })
}

describe('opened, mine and now', () => {
  test('changes that do not overlap are merged without a question', () => {
    const a = mine({ customerName: 'Mine' })
    const b = now({ taxNumber: 'T1', profile: { segment: 'B' } })
    expect(compareThreeWay(sample, opened, a, b)).toEqual([
      {
        path: 'customerName',
        label: 'Customer name',
        kind: 'mine',
        opened: 'Acme',
        mine: 'Mine',
        now: 'Acme',
      },
      { path: 'taxNumber', label: 'Tax number', kind: 'now', opened: '', mine: '', now: 'T1' },
      { path: 'profile.segment', label: 'Profile, segment', kind: 'now', opened: 'A', mine: 'A', now: 'B' },
    ])
    expect(mergeThreeWay(sample, opened, a, b, no)).toMatchObject({
      values: { customerName: 'Mine', taxNumber: 'T1', profile: { segment: 'B' } },
      unresolved: [],
    })
  })

  test('the same change on both sides is no conflict', () => {
    const same = compareThreeWay(sample, opened, mine({ customerName: 'X' }), now({ customerName: 'X' }))
    expect(same).toMatchObject([{ kind: 'both' }])
  })

  test('a conflict stays unresolved until a side is chosen', () => {
    const a = mine({ customerName: 'Mine' })
    const b = now({ customerName: 'Theirs' })
    expect(compareThreeWay(sample, opened, a, b)).toMatchObject([
      { kind: 'conflict', mine: 'Mine', now: 'Theirs' },
    ])
    expect(mergeThreeWay(sample, opened, a, b, no)).toMatchObject({
      values: { customerName: 'Mine' },
      unresolved: ['customerName'],
    })
    const choose = (side: Side) => mergeThreeWay(sample, opened, a, b, new Map([['customerName', side]]))
    expect(choose('now')).toMatchObject({ values: { customerName: 'Theirs' }, unresolved: [] })
    expect(choose('mine')).toMatchObject({ values: { customerName: 'Mine' }, unresolved: [] })
  })

  test('missing, null and empty are equal, spaces are not', () => {
    expect(
      compareThreeWay(sample, opened, opened, now({ emailAddress: null, taxNumber: '', contacts: null })),
    ).toEqual([])
    expect(compareThreeWay(sample, opened, opened, now({ customerName: 'Acme ' }))).toMatchObject([
      { kind: 'now' },
    ])
  })

  test('a list is one choice, and my items keep their place in the record as it is now', () => {
    const [first, second] = sampleRecord.addresses
    const a = mine({ addresses: [{ type: 'Unknown', line1: 'Mine', [ORIGIN]: 1 }] })
    const b = now({ addresses: [{ type: 'Delivery', line1: 'New' }, first, second] })
    expect(compareThreeWay(sample, opened, a, b)).toMatchObject([{ path: 'addresses', kind: 'conflict' }])
    expect(mergeThreeWay(sample, opened, a, b, new Map([['addresses', 'mine']])).values.addresses).toEqual([
      { type: 'Unknown', line1: 'Mine', [ORIGIN]: 2 },
    ])
  })

  test('a group unset on one side merges member by member', () => {
    const merged = mergeThreeWay(sample, opened, mine({ profile: null }), now({}), no)
    expect(merged.values.profile).toBeNull()
  })

  test('with nothing changed elsewhere the merge is mine, with nothing changed here it is theirs', () => {
    fc.assert(
      fc.property(valuesOf(sample), valuesOf(sample), (start, other) => {
        const kept = mergeThreeWay(sample, start, other, start, no)
        const taken = mergeThreeWay(sample, start, start, other, no)
        expect([kept.unresolved, taken.unresolved]).toEqual([[], []])
        expect(sameFormValue(kept.values, other)).toBe(true)
        expect(sameFormValue(taken.values, other)).toBe(true)
        expect(compareThreeWay(sample, start, other, other).every((entry) => entry.kind === 'both')).toBe(
          true,
        )
      }),
      { numRuns: 100, seed: 7 },
    )
  })
})
