// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest'
import { personHeader, personOfPage } from './person.ts'

afterEach(() => {
  document.head.innerHTML = ''
})

it('is the one that the server wrote into the page', () => {
  document.head.innerHTML = '<meta name="desk-person" content="p-1">'
  expect(personOfPage()).toBe('p-1')
  expect(personHeader()).toEqual({ 'x-desk-person': 'p-1' })
})

it.each(['', '<meta name="desk-person" content="">'])('is nobody where nobody signs in', (head) => {
  document.head.innerHTML = head
  expect(personOfPage()).toBeUndefined()
  expect(personHeader()).toEqual({})
})
