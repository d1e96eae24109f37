import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** A file passes in chunks of up to 64 KiB; this many bytes of them are forgotten before they are collected. */
const BYTES_BETWEEN = 2 * 1024 * 1024

/** V8's own collector, which a program can't reach without this flag. Undefined if there is none. */
function findCollector(): NodeJS.GCFunction | undefined {
  try {
    setFlagsFromString('--expose-gc')
    return runInNewContext('gc') as NodeJS.GCFunction
  } catch {
    return undefined
  }
}

let collector: NodeJS.GCFunction | undefined
let isLooked = false
let passed = 0

/**
 * Counts bytes that were passed on and are no longer needed. Buffers lie outside V8's heap, so V8 is in no hurry: it lets
 * 64 MiB of them pile up before it collects, and the allocator keeps that much from the system for good. Collecting
 * the young ones early costs half a millisecond for every 2 MiB and keeps a large download small in memory.
 */
export function countForgotten(bytes: number): void {
  passed += bytes
  if (passed < BYTES_BETWEEN) return
  passed = 0
  if (!isLooked) {
    isLooked = true
    collector = findCollector()
  }
  collector?.({ type: 'minor' })
}
