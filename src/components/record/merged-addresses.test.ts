import { expect, it } from 'vitest'
import { mergedAddresses } from './merged-addresses.ts'

const billing = { type: 'Billing', line1: '1 High Street', city: 'Leeds' }
const delivery = { ...billing, type: 'Delivery' }
const elsewhere = { type: 'Delivery', line1: '2 Low Road' }
const nothing = { type: 'Unknown' }

const none = () => false
const titlesOf = (
  addresses: Parameters<typeof mergedAddresses>[0],
  isOwn: (place: number) => boolean = none,
) => mergedAddresses(addresses, isOwn).map(({ title, places }) => [title, places])

it('says equal addresses once, with every kind they are', () => {
  expect(mergedAddresses([billing, delivery], none)).toEqual([
    { title: 'Billing and delivery address', text: '1 High Street\nLeeds', places: [0, 1] },
  ])
})

it('keeps different ones apart, in their order', () => {
  expect(titlesOf([elsewhere, billing, delivery])).toEqual([
    ['Delivery address', [0]],
    ['Billing and delivery address', [1, 2]],
  ])
})

it('keeps one apart about which there is more to say, and empty ones', () => {
  expect(titlesOf([billing, delivery], (place) => place === 1)).toEqual([
    ['Billing address', [0]],
    ['Delivery address', [1]],
  ])
  expect(titlesOf([nothing, nothing])).toEqual([
    ['Address 1', [0]],
    ['Address 2', [1]],
  ])
})

it('numbers those of no known kind', () => {
  const plain = { ...billing, type: 'Unknown' }
  expect(titlesOf([plain])).toEqual([['Address 1', [0]]])
  expect(titlesOf([plain, plain])).toEqual([['Addresses 1 and 2', [0, 1]]])
  expect(titlesOf([plain, billing])).toEqual([['Billing address', [0, 1]]])
})
