import { describe, expect, it } from 'vitest'
import { companyHue } from './company-colour.ts'

describe('companies', () => {
  it('keep their colour', () => {
    expect(companyHue('a')).toBe(companyHue('a'))
    expect(companyHue('a')).not.toBe(companyHue('b'))
  })
})
