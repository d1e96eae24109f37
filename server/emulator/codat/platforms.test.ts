import { describe, expect, test } from 'vitest'
import { findPlatform, integrationBody, PLATFORMS, platformOf } from './platforms.ts'

const featuresOf = (key: string) => {
  const body = integrationBody(platformOf(key))
  const customers = body.datatypeFeatures.find(({ datatype }) => datatype === 'customers')
  return Object.fromEntries(
    customers?.supportedFeatures.map((one) => [one.featureType, one.featureState]) ?? [],
  )
}

describe('a platform', () => {
  test('is found by its key, each of which exists once', () => {
    expect(findPlatform('gbol')?.name).toBe('Xero')
    expect(findPlatform('GBOL')).toBeUndefined()
    expect(() => platformOf('zzzz')).toThrow('Unknown platform key zzzz')
    expect(new Set(PLATFORMS.map(({ key }) => key)).size).toBe(PLATFORMS.length)
  })

  test('has one of six sets of abilities: files only where customers can be written', () => {
    const abilities = PLATFORMS.map(({ customers, attachments, sourceType }) =>
      [sourceType, customers, ...(attachments ? ['files'] : [])].join(' '),
    )
    expect([...new Set(abilities)].toSorted()).toEqual([
      'Accounting read-only',
      'Accounting read-write',
      'Accounting read-write files',
      'Accounting unsupported',
      'Banking unsupported',
      'Commerce unsupported',
    ])
  })
})

describe('what an integration says it can do with customers', () => {
  test.each([
    ['everything', 'gbol', 'Release', 'Release', 'Release'],
    ['read and write without files', 'vxvy', 'Release', 'Release', 'NotImplemented'],
    ['the same on the own machine', 'pqsw', 'Release', 'Release', 'NotSupported'],
    ['only read', 'pbtz', 'Release', 'NotImplemented', 'NotImplemented'],
    ['nothing', 'rvam', 'NotSupported', 'NotImplemented', 'NotImplemented'],
  ])('%s: %s', (_, key, read, write, files) => {
    expect(featuresOf(key)).toEqual({
      Get: read,
      Post: write,
      Put: write,
      Delete: 'NotSupported',
      Categorization: 'NotSupported',
      GetAttachments: files,
      GetAttachment: files,
      DownloadAttachment: files,
      UploadAttachment: 'NotSupported',
    })
  })

  test('is not said by banks and shops', () => {
    expect(integrationBody(platformOf('dfxm'))).toMatchObject({ sourceType: 'Banking', datatypeFeatures: [] })
  })

  test('comes with IDs that are always the same and differ from each other', () => {
    const { sourceId, integrationId } = integrationBody(platformOf('gbol'))
    expect(integrationBody(platformOf('gbol'))).toMatchObject({ sourceId, integrationId })
    expect(sourceId).not.toBe(integrationId)
    expect(integrationBody(platformOf('qhyg')).sourceId).not.toBe(sourceId)
  })
})
