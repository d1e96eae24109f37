import { expect, it } from 'vitest'
import { declarationsOf, readRules } from './style-rules.ts'

it('reads only declarations that change how text is read', () => {
  expect(declarationsOf('margin:0;/* x */ Display : NONE !IMPORTANT;display:block;overflow')).toEqual(
    new Map([['display', { value: 'none', isImportant: true }]]),
  )
})

it('reads no more of a value than any needs', () => {
  const { value = '' } = declarationsOf(`background:${'a '.repeat(100_000)}`).get('background') ?? {}
  expect(value.length).toBeLessThan(600)
})

const rulesOf = (sheet: string) =>
  readRules(sheet).rules.map(({ name, classes, id, isPartial, weight }) => [
    `${name}${classes.map((one) => `.${one}`).join('')}${id === '' ? '' : `#${id}`}`,
    isPartial,
    weight,
  ])

it.each([
  ['p', 'p', false, 1],
  ['*', '*', false, 0],
  ['td.a.b', 'td.a.b', false, 201],
  ['.a#b', '*.a#b', false, 10_100],
  ['div p.a', 'p.a', true, 101],
  ['div>p', 'p', true, 1],
  ['p:first-child', 'p', true, 1],
  ['p[class="a b"]', 'p', true, 1],
  ['p:not(.a > .b)', 'p', true, 1],
  ['.größe#é', '*.größe#é', false, 10_100],
  ['.\\31 st', 'st', true, 1],
  ['.sm\\:x', '*', true, 0],
])('the selector %s is about %s', (selector, about, isPartial, weight) => {
  expect(rulesOf(`${selector}{display:none}`)).toEqual([[about, isPartial, weight]])
})

it.each([
  ['a:hover{display:none}'],
  ['p{margin:0}'],
  ['@media print{p{display:none}}'],
  ['@media (max-width:1px){p{display:none}}'],
  ['@keyframes a{from{opacity:0}}'],
  [''],
  ['}}{{'],
])('%j has no rule that counts', (sheet) => {
  expect(rulesOf(sheet)).toEqual([])
})
