import { describe, expect, test } from 'vitest'
import { officialNumberProblem } from './official-number.ts'

describe('tax numbers', () => {
  test.each([
    ['GB 980 7806 84', ['GB']],
    ['980780684', ['GB']],
    ['GB980780684', []],
    ['DE136695976', ['GB']],
    ['XI 980780684', []],
    ['51 824 753 556', ['AU']],
    ['NL4495445B01', ['NL']],
    ['91-1144442', ['US']],
    ['anything', []],
    ['anything', ['KP']],
    ['anything', ['GB', 'KP']],
  ])('%s of %j may be right', (text, countries) => {
    expect(officialNumberProblem('tax', text, countries)).toBeNull()
  })

  test.each([
    ['GB 980 7806 85', ['GB'], 'checksum'],
    ['GB 980 7806 8', ['GB'], 'length'],
    ['n/a', ['GB'], 'length'],
    ['DE136695977', [], 'checksum'],
    ['51 824 753 557', ['AU'], 'checksum'],
  ])('%s of %j is none: %s', (text, countries, reason) => {
    expect(officialNumberProblem('tax', text, countries)?.reason).toBe(reason)
  })

  test('the countries it was compared with are named, with that of its own prefix', () => {
    expect(officialNumberProblem('tax', 'DE136695977', ['GB'])?.countries).toEqual(['GB', 'DE'])
  })
})

describe('registration numbers', () => {
  test.each([
    ['01234567', ['GB']],
    ['1234567', ['GB']],
    ['SC123456', ['GB']],
    ['OC 30 12 34', ['GB']],
    ['732 829 320', ['FR']],
    ['HRB 12345', ['DE']],
    ['anything', ['US']],
    ['anything', []],
  ])('%s of %j may be right', (text, countries) => {
    expect(officialNumberProblem('registration', text, countries)).toBeNull()
  })

  test.each([
    ['GB1', ['GB'], 'format'],
    ['732 829 321', ['FR'], 'checksum'],
    ['unknown', ['AU'], 'length'],
  ])('%s of %j is none: %s', (text, countries, reason) => {
    expect(officialNumberProblem('registration', text, countries)?.reason).toBe(reason)
  })
})
