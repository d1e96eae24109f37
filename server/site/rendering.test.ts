import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/built-site.ts'
import { bodyOf, loadRendering, RENDERING_FILE } from './rendering.ts'

it.each([
  ['of the build', 'export const renderSample = () => undefined', 'object'],
  ['that is broken', 'export const', 'undefined'],
  ['of a build without', undefined, 'undefined'],
])('rendering %s', async (_, source, type) => {
  const folder = temporaryFolder()
  if (source !== undefined) writeFileSync(join(folder, RENDERING_FILE), source)
  expect(typeof (await loadRendering(folder))).toBe(type)
})

it('has no body of an error', () => {
  expect(bodyOf({ status: 200, headers: {}, text: '[1]' })).toEqual([1])
  expect(bodyOf({ status: 404, headers: {}, text: '[1]' })).toBeUndefined()
  expect(bodyOf(undefined)).toBeUndefined()
})
