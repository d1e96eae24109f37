import type { FieldEdit } from '../../model/plan/field-edit.ts'
import { openDatabase } from '../platform/database.ts'
import { fieldsOf, readBulkEdit, readFields } from './bulk-edit.ts'
import type { BulkEdit } from './bulk-edit.ts'

/** Bulk edits that weren't sent yet, in IndexedDB. Every function rejects where the storage is blocked. */

export interface StoredBulkEdit {
  readonly edit: BulkEdit
  readonly fields: readonly FieldEdit[]
}

export async function storedBulkEdit(id: string): Promise<StoredBulkEdit | null> {
  const database = await openDatabase()
  const edit = readBulkEdit(await database.get('bulkEdits', id), Date.now())
  return edit && { edit, fields: readFields(await database.get('bulkEditFields', id)) }
}

/** Stores which customers are edited. Those of long ago go meanwhile. */
export async function saveBulkEdit(edit: BulkEdit): Promise<void> {
  const database = await openDatabase()
  const transaction = database.transaction(['bulkEdits', 'bulkEditFields'], 'readwrite', {
    durability: 'strict',
  })
  const edits = transaction.objectStore('bulkEdits')
  await edits.put(edit)
  for (const id of await edits.getAllKeys()) {
    if (readBulkEdit(await edits.get(id), edit.savedAt) !== null) continue
    await edits.delete(id)
    await transaction.objectStore('bulkEditFields').delete(id)
  }
  await transaction.done
}

export async function saveBulkEditFields(id: string, fields: readonly FieldEdit[]): Promise<void> {
  await (await openDatabase()).put('bulkEditFields', fieldsOf(id, fields))
}

export async function removeBulkEdit(id: string): Promise<void> {
  const database = await openDatabase()
  await Promise.all([database.delete('bulkEdits', id), database.delete('bulkEditFields', id)])
}

/** Forgets all of it, because a person said so. */
export async function clearBulkEdits(): Promise<void> {
  const database = await openDatabase()
  await Promise.all([database.clear('bulkEdits'), database.clear('bulkEditFields')])
}
