import { expect, it } from 'vitest'
import { readPageStyles } from './page-styles.ts'

const asked = (html: string, name: string, attributes: Record<string, string>, sheets?: string[]) => {
  const styles = readPageStyles(html, sheets)
  const { isHidden, isStruck, look } = styles.styleOf(name, new Map(Object.entries(attributes)))
  return [
    (isHidden || look.visibility === 'hidden') && 'hidden',
    isStruck && 'struck',
    styles.hasUnread() && 'unread',
  ]
    .filter(Boolean)
    .join(' ')
}

it.each([
  ['display: none', 'hidden'],
  ['color:red;visibility:hidden', 'hidden'],
  ['text-decoration:underline line-through red', 'struck'],
  ['text-decoration:none;x:line-through', ''],
  ['display:none;display:block', ''],
  ['display:none !important;display:block', 'hidden'],
  ['max-height:0;overflow:hidden', 'hidden'],
  ['max-height:0px', ''],
  ['opacity:0', 'hidden'],
  ['opacity:0.5', ''],
  ['mso-hide:all', 'hidden'],
  ['max-width:0;overflow:hidden', 'hidden'],
  ['display/* x */:none', 'hidden'],
  ['display&#58;none', 'hidden'],
  ['', ''],
])('the style %j of an element itself', (style, found) => {
  expect(asked('', 'p', { style })).toBe(found)
})

it.each([
  ['a class', '.x{display:none}', 'hidden'],
  ['an element', 'td{color:red} p { text-decoration : line-through }', 'struck'],
  ['an id with capitals', '#Id{DISPLAY:NONE}', 'hidden'],
  ['several selectors', 'h1,\n.x , h2{visibility:hidden}', 'hidden'],
  ['another element or class', 'td.x,.y{display:none}', ''],
  ['two classes, of which the element has one', '.x.z{display:none}', ''],
  ['the later of two', '.x{display:none}.x{display:block}', ''],
  ['what counts more', '#Id{display:block}.x{display:none}', ''],
  ['what counts most', '#Id{display:block}.x{display:none!important}', 'hidden'],
  ['a comment', '/* .x{display:none} */', ''],
  ['a narrow screen', '@media only screen and (max-width:600px){.x{display:none}}', ''],
  ['print', '@media print{.x{display:none}}', ''],
  ['any screen', '@media screen{.x{display:none}}', 'hidden'],
  ['a wide screen', '@media (min-width:600px){.x{display:none}}', 'hidden'],
  [
    'behind other at-rules',
    '@import url(a.css);@font-face{font-family:a}@media print{b{c:d}}.x{display:none}',
    'hidden',
  ],
  ['within certain others', 'table.old .x{text-decoration:line-through}', 'unread'],
  ['in a way that is not read', 'p[lang]{display:none}', 'unread'],
  ['of the children of others', 'div > p{display:none}', 'unread'],
  ['of others only', '.x td{display:none}', ''],
  ['while it is pointed at', '.x:hover{text-decoration:line-through}', ''],
  ['adding words', '.x::before{content:"Not "}', 'unread'],
  ['adding numbers', '.x:before{content:"" counter(clause) ". "}', 'unread'],
  ['adding an attribute', '.x:after{content:attr(title)}', 'unread'],
  ['adding signs', '.x:before{content:"\\2022"}.x:after{content:""}', ''],
  ['adding nothing', '.x:after{content:"";display:none}', ''],
  ['a class with letters beyond ASCII that others don’t have', '.größe{display:none}', ''],
  ['text of no size within certain others', 'div .x{font-size:0}', 'unread'],
  ['small text within certain others', 'div .x{font-size:0.9em}', ''],
  ['a rule that never ends', '.x{display:none', 'hidden'],
])('a style sheet with %s', (_, sheet, found) => {
  const page = `<style>${sheet}</style>`
  expect(asked(page, 'p', { class: 'w x', id: 'Id' })).toBe(found)
  expect(asked('', 'p', { class: 'w x', id: 'Id' }, [sheet])).toBe(found)
})

it('an element’s own style counts more, unless the sheet says it is important', () => {
  expect(asked('<style>p{display:none}</style>', 'p', { style: 'display:block' })).toBe('')
  expect(asked('<style>p{display:none!important}</style>', 'p', { style: 'display:block' })).toBe('hidden')
})

it('style sheets for other programs or other media aren’t read', () => {
  const page =
    '<!--[if mso]><style>p{display:none}</style><![endif]--><style media="print">p{display:none}</style>'
  expect(asked(page, 'p', {})).toBe('')
})

it('never hides the whole page', () => {
  expect(asked('<style>body{visibility:hidden}</style>', 'body', {})).toBe('')
})

it('says that it read only some of very many rules', () => {
  expect(asked(`<style>${'.a{display:none}'.repeat(6000)}</style>`, 'p', {})).toBe('unread')
})

it('looks at so many rules and no more', () => {
  const { styleOf, hasUnread } = readPageStyles(`<style>${'.a{display:none}'.repeat(4000)}</style>`)
  for (let index = 0; index < 300; index++) styleOf('p', new Map([['class', `a x${index}`]]))
  expect(hasUnread()).toBe(true)
})

it('tells how text looks, from the element and from style sheets', () => {
  const { styleOf } = readPageStyles(
    '<style>.x{font:bold 0/0 "Wingdings 2",serif;background:#fff url(a.png)}</style>',
  )
  expect(
    styleOf(
      'p',
      new Map([
        ['class', 'x'],
        ['color', 'RED'],
      ]),
    ).look,
  ).toEqual({
    visibility: '',
    font: '"wingdings 2",serif',
    fontSize: '0',
    colour: 'RED',
    background: '#fff url(a.png)',
  })
  expect(
    styleOf(
      'p',
      new Map([
        ['face', 'Symbol'],
        ['bgcolor', 'blue'],
      ]),
    ).look,
  ).toEqual({
    visibility: '',
    font: 'Symbol',
    fontSize: '',
    colour: '',
    background: 'blue',
  })
})
