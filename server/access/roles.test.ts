import { describe, expect, it } from 'vitest'
import { listOf, roleFor } from './roles.ts'

const EDITORS = ['desk-editor']
const VIEWERS = ['desk-viewer']

describe('the role for the groups somebody is in', () => {
  it.each([
    ['everybody edits if no roles are set', [], { editors: [], viewers: [] }, 'editor'],
    ['a member of the editors edits', ['all', 'desk-editor'], { editors: EDITORS, viewers: [] }, 'editor'],
    ['everybody else views if only editors are set', ['all'], { editors: EDITORS, viewers: [] }, 'viewer'],
    ['a member of the viewers views', ['desk-viewer'], { editors: EDITORS, viewers: VIEWERS }, 'viewer'],
    ['everybody else has no access then', ['all'], { editors: EDITORS, viewers: VIEWERS }, undefined],
    [
      'a member of both edits',
      ['desk-viewer', 'desk-editor'],
      { editors: EDITORS, viewers: VIEWERS },
      'editor',
    ],
    ['nobody edits if only viewers are set', ['desk-viewer'], { editors: [], viewers: VIEWERS }, 'viewer'],
    ['and others have no access', ['desk-editor'], { editors: [], viewers: VIEWERS }, undefined],
    ['names count in their exact case', ['Desk-Editor'], { editors: EDITORS, viewers: VIEWERS }, undefined],
  ] as const)('%s', (_, held, policy, role) => {
    expect(roleFor(held, policy)).toBe(role)
  })
})

describe('a claim or header that lists names', () => {
  it.each([
    ['an array', ['a', 'b c'], ['a', 'b c']],
    ['an array with other things in it', ['a', 7, null, ['b']], ['a']],
    ['text with commas and spaces', ' a, b  c,,d ', ['a', 'b', 'c', 'd']],
    ['empty text', '', []],
    ['nothing', undefined, []],
    ['an object', { admin: true }, []],
  ])('can be %s', (_, claim, names) => expect(listOf(claim)).toEqual(names))
})
