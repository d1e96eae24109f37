import { describe, expect, it } from 'vitest'
import { customerCapability } from './integrations.ts'
import type { Integration } from './integrations.ts'

type Features = NonNullable<Integration['datatypeFeatures']>[number]
const platform = (entry: Features): Integration => ({ key: 'gbol', datatypeFeatures: [entry] })
const features = (featureType: string, featureState: string) => [{ featureType, featureState }]

describe('what a platform can do', () => {
  it.each([
    ['datatype', platform({ datatype: 'customers', supportedFeatures: features('Put', 'Beta') })],
    ['dataType', platform({ dataType: 'customers', supportedFeatures: features('Put', 'Beta') })],
    ['small letters', platform({ datatype: 'Customers', supportedFeatures: features('put', 'beta') })],
  ])('is read from both spellings: %s', (_, integration) => {
    expect(customerCapability(integration, 'Put')).toEqual({
      support: 'yes',
      reason: 'Available as beta',
      isPlain: false,
    })
    expect(customerCapability(integration, 'Post').support).toBe('unknown')
  })

  it.each(['NotSupported', 'notimplemented', 'Retired'])('is no when the state is %s', (state) => {
    const integration = platform({ datatype: 'customers', supportedFeatures: features('Put', state) })
    expect(customerCapability(integration, 'Put').support).toBe('no')
  })

  it.each([
    ['Release', true],
    ['release', true],
    ['Deprecated', false],
    ['Alpha', false],
  ])('is plain or worth a word when the state is %s', (state, isPlain) => {
    const integration = platform({ datatype: 'customers', supportedFeatures: features('Put', state) })
    expect(customerCapability(integration, 'Put')).toMatchObject({ support: 'yes', isPlain })
  })

  it('is unknown when nothing is said', () => {
    for (const said of [undefined, null, []])
      expect(customerCapability({ key: 'gbol', datatypeFeatures: said }, 'Put').support).toBe('unknown')
  })
})
