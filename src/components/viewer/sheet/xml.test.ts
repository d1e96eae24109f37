import { strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import { isOn, prefixed, readXml } from './xml.ts'

function read(xml: string | Uint8Array) {
  const seen: string[] = []
  const isWhole = readXml([typeof xml === 'string' ? strToU8(xml) : xml], {
    open: (name) => seen.push(name),
    text: (text) => seen.push(`"${text}"`),
    close: (name) => seen.push(`/${name}`),
  })
  return [isWhole, seen.join(' ')]
}

it.each([
  ['<x:a><b/></x:a>', true, 'a b /b /a'],
  ['<a>1<![CDATA[<2>]]></a>', true, 'a "1" "<2>" /a'],
  ['<a><b>1</b>', false, 'a b "1" /b /a'],
  ['<a', false, ''],
  ['<a><b>1</a>', false, 'a b "1" /b /a'],
  ['<a><b c="1>2</b><b c="3">4</b></a>', false, 'a b "4" /b /a'],
  ['<a b="1 < 2">1 > 0</a>', false, 'a "1 > 0" /a'],
  ['<a b="1 &lt; 2" c="&#60;&#x3c;">1 > 0</a>', true, 'a "1 > 0" /a'],
  ['<a b="&lt;"/><a b="<"/>', false, 'a /a a /a'],
  ['', false, ''],
  ['<?xml version="1.0"?><a/>', true, 'a /a'],
])('%s', (xml, isWhole, seen) => {
  expect(read(xml)).toEqual([isWhole, seen])
})

it('reads the encoding that a file says or shows', () => {
  expect(
    read(new Uint8Array(Buffer.from('<?xml version="1.0" encoding="latin1"?><a>é</a>', 'latin1'))),
  ).toEqual([true, 'a "é" /a'])
  expect(read(new Uint8Array(Buffer.from('\ufeff<a>é</a>', 'utf16le')))).toEqual([true, 'a "é" /a'])
  expect(read('<?xml version="1.0" encoding="no-such"?><a/>')).toEqual([true, 'a /a'])
})

it('is read no further where elements are within each other without end, and closes those it has opened', () => {
  let open = 0
  let most = 0
  const isWhole = readXml([strToU8('<a>'.repeat(200_000))], {
    open: () => (most = Math.max(most, (open += 1))),
    close: () => (open -= 1),
  })
  expect([isWhole, most, open]).toEqual([false, 1000, 0])
})

it('attributes under any prefix, and ways to say yes', () => {
  expect([prefixed({ 'rel:id': 'a' }, 'id'), prefixed({ id: 'a' }, 'id')]).toEqual(['a', undefined])
  expect(['1', 'true', 'on', 'True', '0', 'false', undefined].map((value) => isOn(value))).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})
