import type { JournalEntry } from '../rules/journal-entry.ts'
import type { WriteEngine } from './engine.ts'
import { loadWriteEngine } from './load-write-engine.ts'
import type { ChangeToSend } from './change-to-send.ts'
import { SendError } from './send-error.ts'

/** Sends a change to a customer; see `WriteEngine.send`. Rejects with `SendError` when nothing was sent. */
export async function sendChange(change: ChangeToSend): Promise<JournalEntry> {
  let engine: WriteEngine
  try {
    engine = await loadWriteEngine()
  } catch (error) {
    throw new SendError('not-loaded', null, error)
  }
  return engine.send(change)
}
