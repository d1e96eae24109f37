import type { JournalEntry } from '../rules/journal-entry.ts'
import type { WriteEngine } from './engine.ts'
import { loadWriteEngine } from './load-write-engine.ts'
import type { WriteInput } from './write-input.ts'
import { WriteRefused } from './write-refused.ts'

/** Writes a customer; see `WriteEngine.submitWrite`. Rejects with `WriteRefused` when nothing was sent. */
export async function submitWrite(input: WriteInput): Promise<JournalEntry> {
  let engine: WriteEngine
  try {
    engine = await loadWriteEngine()
  } catch (error) {
    throw new WriteRefused('not-loaded', null, error)
  }
  return engine.submitWrite(input)
}
