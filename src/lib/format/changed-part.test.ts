import { describe, expect, it } from 'vitest'
import { changedPart } from './changed-part.ts'

const marked = (text: string, other: string) => {
  const part = changedPart(text, other)
  return part && text.slice(part.from, part.to)
}

describe('the part of a text that changed', () => {
  it.each([
    ['020 7946 0543', '020 7946 0999', '543', '999'],
    ['Acme Ltd', 'Acme Limited', 't', 'imite'],
    ['one@customer.example', 'two@customer.example', 'one', 'two'],
    // A person sees one character.
    ['Family 👩‍👩‍👧', 'Family 👩‍👩‍👦', '👩‍👩‍👧', '👩‍👩‍👦'],
    ['Café', 'Cafe', 'é', 'e'],
  ])('of %j and %j', (one, other, oneMarked, otherMarked) => {
    expect(marked(one, other)).toBe(oneMarked)
    expect(marked(other, one)).toBe(otherMarked)
  })

  it('is marked where something was only added, and nowhere in the text before', () => {
    expect(marked('12 High Street', '12 High St')).toBe('reet')
    expect(marked('12 High St', '12 High Street')).toBeUndefined()
  })

  it('goes by words in a long text', () => {
    const text = 'Deliveries to the back door, between eight and ten in the morning'
    expect(marked(text, text.replace('eight', 'nine'))).toBe('eight')
  })

  it.each([
    ['', 'new'],
    ['gone', ''],
    ['same', 'same'],
    ['Acme', 'Bolt & Sons'],
  ])('is not worth a mark between %j and %j', (one, other) => {
    expect(marked(one, other)).toBeUndefined()
  })
})
