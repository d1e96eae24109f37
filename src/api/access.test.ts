import { afterEach, expect, test, vi } from 'vitest'
import { updateAppStatus } from './app-status.ts'
import { deskAccess, noWritingReason, signInAddress } from './access.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  updateAppStatus({ viewOnly: undefined })
})

function page(facts: Record<string, string>): void {
  vi.stubGlobal('document', {
    querySelector: (selector: string) => {
      const content = facts[/"(.*)"/.exec(selector)?.[1] ?? '']
      return content === undefined ? null : { content }
    },
  })
}

test.each([
  ['oidc', 'oidc'],
  ['header', 'header'],
  ['none', 'none'],
  ['odd', 'none'],
])('access %s in the page is %s', (content, access) => {
  page({ 'desk-access': content })
  expect(deskAccess()).toBe(access)
})

test.each([
  ['viewer', 'You have view-only access.'],
  ['read-only', 'Customer Desk is in view-only mode.'],
  ['true', undefined],
])('%s in the page is the reason %s', (content, reason) => {
  page({ 'desk-can-write': content })
  expect(noWritingReason()).toBe(reason)
})

test('what the server refused is the reason, whatever the page says', () => {
  page({ 'desk-can-write': 'true' })
  updateAppStatus({ viewOnly: 'viewer' })
  expect(noWritingReason()).toBe('You have view-only access.')
})

test('a page that says nothing has no sign-in and no obstacle; nor has a place without a page', () => {
  page({})
  expect([deskAccess(), noWritingReason()]).toEqual(['none', undefined])
  vi.unstubAllGlobals()
  expect([deskAccess(), noWritingReason()]).toEqual(['none', undefined])
})

test('signing in leads back to the page and its search', () => {
  vi.stubGlobal('location', { pathname: '/companies/co', search: '?page=2' })
  expect(signInAddress()).toBe('/auth/login?returnTo=%2Fcompanies%2Fco%3Fpage%3D2')
})
