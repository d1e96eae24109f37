import { describe, expect, it } from 'vitest'
import {
  encodingByMark,
  encodingByZeros,
  isMarkedUtf16,
  isMarkedUtf32,
  looksLikeText,
  sniffText,
} from './text-sniff.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))
const bigEndian = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16())
const noise = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 251)

it.each([
  [utf8('\ufeffa'), 'utf-8'],
  [utf16('\ufeffa'), 'utf-16le'],
  [bigEndian('\ufeffa'), 'utf-16be'],
  [utf8('a'), undefined],
])('a byte order mark names the encoding: %o', (bytes, encoding) => {
  expect(encodingByMark(bytes)).toBe(encoding)
})

it.each([
  [utf16('hello there'), 'utf-16le'],
  [bigEndian('hello there'), 'utf-16be'],
  [utf8('hello there'), undefined],
  [utf16('hi'), undefined],
])('zeros tell UTF-16 without a mark: %o', (bytes, encoding) => {
  expect(encodingByZeros(bytes)).toBe(encoding)
})

it('UTF-16 with a mark has to read as text', () => {
  expect(isMarkedUtf16(utf16('\ufeffDear Sir'))).toBe(true)
  expect(isMarkedUtf16(utf8('\ufeffDear Sir'))).toBe(false)
  expect(isMarkedUtf16(Uint8Array.from([0xff, 0xfe, ...noise]))).toBe(false)
})

it('UTF-32 has its mark and something behind it', () => {
  expect(isMarkedUtf32(Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0))).toBe(true)
  expect(isMarkedUtf32(Uint8Array.of(0, 0, 0xfe, 0xff, 0, 0, 0, 0x61))).toBe(true)
  expect(isMarkedUtf32(Uint8Array.of(0xff, 0xfe, 0, 0))).toBe(false)
})

it('text in any encoding looks like text, noise does not', () => {
  expect(looksLikeText(utf8('hello there'))).toBe(true)
  expect(looksLikeText(utf16('hello there'))).toBe(true)
  expect(looksLikeText(Uint8Array.of(0x64, 0xe8, 0x73))).toBe(true)
  expect(looksLikeText(Uint8Array.from({ length: 256 }, (_, index) => index))).toBe(false)
})

describe('the kind of a text', () => {
  it.each([
    ['<?xml version="1.0"?><a/>', 'xml'],
    ['<a b="c">', 'xml'],
    ['<!-- hi --><svg xmlns="x"/>', 'svg'],
    ['<!DOCTYPE svg PUBLIC "x"><svg/>', 'svg'],
    ['  <!DOCTYPE html><title>x</title>', 'html'],
    ['<script>alert(1)</script>', 'html'],
    ['< 5 pieces', 'txt'],
    ['[1, 2]', 'json'],
    ['{"a": 1', 'txt'],
    [`{"a": "${'x'.repeat(70_000)}`, 'json'],
    ['From: a@b\r\nSubject: x\r\n\r\nbody', 'eml'],
    ['To: whom it may concern\nwe write to you', 'txt'],
    ['', 'txt'],
  ])('%s', (text, kind) => {
    expect(sniffText(utf8(text))).toBe(kind)
  })
})
