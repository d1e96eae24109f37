import { describe, expect, test } from 'vitest'
import { nodeAt } from '../node-at.fixture.ts'
import { modelWith } from '../parse-sample.fixture.ts'
import type { Rule } from '../rule.ts'
import { lengthLimit, ruleApplies, textLength } from './rule-scope.ts'

const rule = (onlyFor: string | null): Rule => ({
  text: '',
  level: 'warning',
  constraints: [],
  onlyFor,
  lifted: false,
  ifGiven: false,
})

const limit = (platform: string | null, ...texts: string[]) => {
  const warnings = texts.map((details) => ({ details }))
  const model = modelWith({ member: { type: 'String', validation: { warnings } } })
  return lengthLimit(nodeAt(model, 'member') ?? model, platform)
}

describe('a rule', () => {
  test.each([
    [null, null, true],
    [null, 'Xero', true],
    ['acme books', 'Acme Books (UK)', true],
    ['acme book', 'Acme Books', true],
    ['acme books', 'Acme', false],
    ['acme books', null, false],
  ])('only for %j applies to %j: %s', (onlyFor, platform, expected) => {
    expect(ruleApplies(rule(onlyFor), platform)).toBe(expected)
  })
})

describe('the limit on the length of a member', () => {
  test('is the tightest of all its rules', () => {
    expect(limit(null, 'Max length of 50 characters', 'Max length of 20 characters')).toEqual({
      min: null,
      max: 20,
    })
    expect(limit(null, 'At least 3 characters', 'Must be between 5 and 50 characters')).toEqual({
      min: 5,
      max: 50,
    })
  })

  test('counts the rules of other platforms out', () => {
    const texts = ['Max length of 50 characters', 'Only for Acme Books, max length of 8 characters']
    expect(limit('Acme Books', ...texts)?.max).toBe(8)
    expect(limit('Xero', ...texts)?.max).toBe(50)
  })

  test('is null when no rule gives one', () => {
    expect(limit(null)).toBeNull()
    expect(limit(null, 'Must be a valid email')).toBeNull()
  })
})

test('an emoji counts two', () => {
  expect(textLength('a🙂')).toBe(3)
})
