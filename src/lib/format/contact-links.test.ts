import { expect, it } from 'vitest'
import { mailtoLink, telLink } from './contact-links.ts'

it.each([
  ['accounts@aardvark.example', 'mailto:accounts@aardvark.example'],
  [' jo.smith+desk@a.co.uk ', 'mailto:jo.smith%2Bdesk@a.co.uk'],
  ['a?cc=x&b@c.example', 'mailto:a%3Fcc%3Dx%26b@c.example'],
  ['no address', undefined],
  ['a@b', undefined],
  ['a@b.example, c@d.example', undefined],
  ['javascript:alert(1)//@x.example', undefined],
  ['', undefined],
  [`${'a'.repeat(250)}@b.example`, undefined],
  ['\uD800@b.example', undefined],
])('makes of the email %j the link %j', (text, link) => {
  expect(mailtoLink(text)).toBe(link)
})

it.each([
  ['020 7946 0999', 'tel:02079460999'],
  ['+44 (0)20 7946-0999', 'tel:+4402079460999'],
  ['01632/960777', 'tel:01632960777'],
  ['call me', undefined],
  ['020 7946 0999 ext. 5', undefined],
  ['123', undefined],
  ['1'.repeat(16), undefined],
  ['', undefined],
])('makes of the phone number %j the link %j', (text, link) => {
  expect(telLink(text)).toBe(link)
})
