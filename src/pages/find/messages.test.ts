import { expect, it } from 'vitest'
import { findMessages } from './messages.ts'

it('names the cost, as far as it is known', () => {
  const quota = { limit: 100_000, remaining: 90_000, resetAt: undefined }
  expect(findMessages.cost(312, quota, 31_200)).toBe('312 requests, 0.31% of today’s quota, about 32 seconds')
  expect(findMessages.cost(1, undefined, 100)).toBe('1 request, about 1 second')
})

it.each([
  [
    findMessages.tooFewLeft({ limit: 1000, remaining: 1, resetAt: undefined }),
    /^Only 1 request is left today\./,
  ],
  [findMessages.tooFewLeft({ limit: 1000, remaining: 2, resetAt: undefined }), /^Only 2 requests are left/],
  [findMessages.stopped(1), /^Stopped\. 1 company wasn’t searched\.$/],
  [findMessages.stopped(1234), /^Stopped\. 1,234 companies weren’t searched\.$/],
  [findMessages.nothing('x', 1), /^None of the 1 company we searched has a customer that matches “x”\.$/],
  [findMessages.nothing('x', 2), /^None of the 2 companies we searched have a customer/],
  [findMessages.found(0, 0), /^No customers found so far$/],
  [findMessages.found(1, 1), /^1 customer found in 1 company$/],
  [findMessages.foundAll(0, 0), /^No customers found$/],
  [findMessages.missing(1), /so it isn’t searched\.$/],
  [findMessages.missing(2), /so they aren’t searched\.$/],
  [findMessages.unreadable(1), /^1 record in a format we can’t read\. Open the company to see it\.$/],
])('%s', (message, wanted) => {
  expect(message).toMatch(wanted)
})
