import { describe, expect, it } from 'vitest'
import { addressLines } from './address-lines.ts'

describe('addresses', () => {
  it('stand as on an envelope, without empty lines', () => {
    expect(
      addressLines({
        line1: '1 High Street',
        line2: ' ',
        city: 'Leeds',
        region: null,
        postalCode: 'LS1 1AA',
        country: 'GB',
      }),
    ).toEqual(['1 High Street', 'Leeds', 'LS1 1AA', 'GB'])
  })
})
