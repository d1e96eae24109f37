// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest'
import { takeTab } from './tab-of-person.ts'

beforeEach(() => {
  sessionStorage.clear()
  sessionStorage.setItem('desk.fix-queue', '{}')
  sessionStorage.setItem('other', '1')
})

it('a tab keeps its places while the same person signs in again', () => {
  takeTab('ada')
  takeTab('ada')
  expect(sessionStorage.getItem('desk.fix-queue')).toBe('{}')
})

it('a tab in which someone else signs in forgets them, and nothing of other applications', () => {
  takeTab('ada')
  takeTab('ben')
  expect(Object.keys(sessionStorage).toSorted()).toEqual(['desk.person', 'other'])
  expect(sessionStorage.getItem('desk.person')).toBe('ben')
})
