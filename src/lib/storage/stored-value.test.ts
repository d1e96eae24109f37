import { afterEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { deviceStorage, storedJson, storedText } from './stored-value.ts'

function stubStorage(content: Record<string, string> = {}) {
  const map = new Map(Object.entries(content))
  const localStorage = {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  }
  vi.stubGlobal('window', { localStorage })
  return map
}

afterEach(() => vi.unstubAllGlobals())

const size = storedJson(deviceStorage, 'size', z.object({ rows: z.number() }))
const colour = storedText(deviceStorage, 'colour', z.enum(['light', 'dark']))

describe('a value in web storage', () => {
  it('comes back as it was written', () => {
    const map = stubStorage()
    size.write({ rows: 3 })
    colour.write('dark')
    expect(size.read()).toEqual({ rows: 3 })
    expect(colour.read()).toBe('dark')
    expect([...map]).toEqual([
      ['size', '{"rows":3}'],
      ['colour', 'dark'],
    ])
    colour.clear()
    expect(colour.read()).toBeUndefined()
  })

  it.each(['', 'no JSON', '{"rows":"three"}', 'null'])(
    'is nothing when something else is there: %s',
    (text) => {
      stubStorage({ size: text, colour: text })
      expect(size.read()).toBeUndefined()
      expect(colour.read()).toBeUndefined()
    },
  )

  it('is nothing, and no error, where storage is blocked', () => {
    vi.stubGlobal('window', {
      get localStorage() {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    })
    expect(() => size.write({ rows: 3 })).not.toThrow()
    expect(() => size.clear()).not.toThrow()
    expect(size.read()).toBeUndefined()
  })
})
