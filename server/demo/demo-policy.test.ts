import { expect, test } from 'vitest'
import { pagePolicy, stylePolicy } from './demo-policy.ts'

test('the page of the demo has the server’s rules, but for what a static host cannot say', () => {
  expect(pagePolicy().split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
  ])
})

test('styles need the nonce that the page has made', () => {
  expect(stylePolicy('abc')).toBe("style-src 'self' 'nonce-abc'")
})
