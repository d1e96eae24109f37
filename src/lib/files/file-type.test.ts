import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimedType, decideType } from './file-type.ts'
import { looksLikeText } from './text-sniff.ts'
import { reasonForNoPreview } from './no-preview-reasons.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const nothing = { name: '', contentType: undefined }

describe('the type of a file', () => {
  it.each([
    ['<?xml version="1.0"?><a/>', 'xml'],
    ['<!-- hi --><svg xmlns="x" onload="y"/>', 'svg'],
    ['  <!DOCTYPE html><title>x</title>', 'html'],
    ['<script>alert(1)</script>', 'html'],
    ['{"a": [1, 2]}', 'json'],
    ['{not json}', 'txt'],
    ['From: a@b\r\nTo: c@d\r\nSubject: x\r\n\r\nbody', 'eml'],
    ['To: whom it may concern\nwe write to you', 'txt'],
    ['a;b\n1;2\n', 'txt'],
  ])('is read from text: %s', (text, id) => {
    expect(decideType(bytes(text), undefined, nothing).format.id).toBe(id)
  })

  it('a text is a table when its label says so', () => {
    const table = bytes('a;b\n1;2\n')
    expect(decideType(table, undefined, { name: 'x.csv', contentType: null }).kind).toBe('csv')
    expect(decideType(table, undefined, { name: 'x', contentType: 'text/csv; charset=utf-8' }).kind).toBe(
      'csv',
    )
  })

  it('text in UTF-32 is neither music nor a contradiction of its label', () => {
    const text = new Uint8Array(Buffer.from('fffe000068000000690000000a000000', 'hex'))
    const music = { mime: 'audio/mpeg', ext: 'mp1' }
    const type = decideType(text, music, { name: 'letter.txt', contentType: 'text/plain' })
    expect(type).toMatchObject({ kind: 'other', format: { title: 'text in UTF-32' } })
    expect(type.disagreement).toBe(undefined)
  })

  it('comes from the bytes, and says when label or name claim something else', () => {
    const pdf = { mime: 'application/pdf', ext: 'pdf' }
    const type = decideType(bytes('%PDF-1.7'), pdf, { name: 'photo.jpg', contentType: 'image/jpeg' })
    expect(type.kind).toBe('pdf')
    expect(type.disagreement).toBe(
      'This is a PDF document, although it’s labelled image/jpeg and its name ends in .jpg.',
    )
    expect(
      decideType(bytes('%PDF-1.7'), pdf, { name: 'a.pdf', contentType: 'application/pdf' }).disagreement,
    ).toBe(undefined)
  })

  it.each([
    ['a.doc', 'application/msword', undefined],
    ['a.msg', 'application/octet-stream', undefined],
    ['a.pdf', '', 'This is a document from an old version of Office, although its name ends in .pdf.'],
  ])('an old container without a readable directory may be %s, %s', (name, contentType, disagreement) => {
    const ole = { mime: 'application/x-cfb', ext: 'cfb' }
    expect(decideType(new Uint8Array(9), ole, { name, contentType }).disagreement).toBe(disagreement)
  })

  it.each([
    ['a.txt', 'text/plain', '{"a":1}'],
    ['a.csv', 'application/vnd.ms-excel', 'a,b\n'],
    ['a', 'application/octet-stream', 'hello'],
  ])('vague labels contradict nothing: %s %s', (name, contentType, text) => {
    expect(decideType(bytes(text), undefined, { name, contentType }).disagreement).toBe(undefined)
  })

  it('HTML and SVG are text, whatever they are labelled', () => {
    const type = decideType(bytes('<html><script>1</script>'), undefined, {
      name: 'a.png',
      contentType: 'image/png',
    })
    expect(type.kind).toBe('text')
    expect(type.disagreement).toContain('a web page')
  })

  it('unknown bytes have no preview and say why', () => {
    const type = decideType(Uint8Array.of(1, 2, 3, 0, 255, 254, 1, 1), undefined, nothing)
    expect(type.kind).toBe('other')
    expect(reasonForNoPreview(type.format)).toBeDefined()
    expect(decideType(new Uint8Array(), undefined, nothing).kind).toBe('empty')
  })

  it('is decided for any bytes and labels', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.string(),
        fc.option(fc.string()),
        (data, name, contentType) => {
          const type = decideType(data, undefined, { name, contentType })
          expect(type.kind).toBe(type.format.kind)
          expect(claimedType({ name, contentType })).not.toBe('')
        },
      ),
    )
  })

  it('UTF-16 with its mark is text, though sound files begin alike', () => {
    const sound = { mime: 'audio/mpeg', ext: 'mp1' }
    const letter = new Uint8Array(Buffer.from('\ufeffDear Sir', 'utf16le'))
    expect(decideType(letter, sound, { name: 'a.txt', contentType: null }).format.id).toBe('txt')
    const noise = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 251)
    noise.set([0xff, 0xfe])
    expect(decideType(noise, sound, { name: 'a.txt', contentType: null }).kind).toBe('other')
  })

  it('a program in disguise is named', () => {
    const pdf = { mime: 'application/pdf', ext: 'pdf' }
    const type = decideType(bytes('%PDF-1.7'), pdf, {
      name: 'invoice-fdp.exe',
      contentType: 'application/pdf',
    })
    expect(type.disagreement).toBe('This is a PDF document, although its name ends in .exe.')
  })

  it('UTF-16 is text, noise is not', () => {
    expect(looksLikeText(new Uint8Array(Buffer.from('hello there', 'utf16le')))).toBe(true)
    expect(looksLikeText(Uint8Array.from({ length: 256 }, (_, index) => index))).toBe(false)
  })
})
