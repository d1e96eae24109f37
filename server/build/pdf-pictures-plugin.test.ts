import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { withPictureChecks } from './pdf-pictures-plugin.ts'

const worker = readFileSync(createRequire(import.meta.url).resolve('pdfjs-dist/build/pdf.worker.mjs'), 'utf8')

it('pdf.js’ worker has each place where a picture is decoded', () => {
  expect(withPictureChecks(worker).split('globalThis.checkPicture?.(')).toHaveLength(5)
})

it('a pdf.js that has moved one of them fails the build', () => {
  expect(() => withPictureChecks(worker.replace('#skipUselessBytes(data) {', '#skip(data) {'))).toThrow(
    'pdf.js has changed',
  )
  expect(() => withPictureChecks(`${worker}\n#skipUselessBytes(data) {`)).toThrow('pdf.js has changed')
})
