import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { FieldEdit } from '../../model/plan/field-edit.ts'
import { newBulkEdit } from '../bulk-edit/bulk-edit.ts'
import type { BulkEdit, Chosen } from '../bulk-edit/bulk-edit.ts'
import {
  removeBulkEdit,
  saveBulkEdit,
  saveBulkEditFields,
  storedBulkEdit,
} from '../bulk-edit/bulk-edit-store.ts'
import type { StoredBulkEdit } from '../bulk-edit/bulk-edit-store.ts'

interface ShownBulkEdit extends StoredBulkEdit {
  /** It lasts as long as the page: the storage is full or blocked. */
  readonly isUnstored: boolean
}

const keyOf = (id: string) => ['device', 'bulk-edit', id]

const isUnstoredAfter = (saving: Promise<void>): Promise<boolean> =>
  saving.then(
    () => false,
    () => true,
  )

/** Begins a bulk edit; gives back its ID once it's stored, or once it's known that it can't be. */
export async function beginBulkEdit(client: QueryClient, companyId: string, chosen: Chosen): Promise<string> {
  const edit = newBulkEdit(crypto.randomUUID(), companyId, chosen, Date.now())
  const isUnstored = await isUnstoredAfter(saveBulkEdit(edit))
  client.setQueryData<ShownBulkEdit>(keyOf(edit.id), { edit, fields: [], isUnstored })
  return edit.id
}

export interface BulkEditHandle {
  readonly isLoading: boolean
  readonly edit: BulkEdit | null
  readonly fields: readonly FieldEdit[]
  /** A reload ends it. */
  readonly isUnstored: boolean
  /** From now on exactly these customers are meant. */
  readonly freeze: (ids: readonly string[]) => void
  readonly setFields: (fields: readonly FieldEdit[]) => void
  /** It was sent: there's nothing to come back to. */
  readonly forget: () => void
}

/** Which customers a person edits together, and what of them. */
export function useBulkEdit(id: string): BulkEditHandle {
  const client = useQueryClient()
  const queryKey = keyOf(id)
  const { data, isPending } = useQuery<ShownBulkEdit | null>({
    queryKey,
    queryFn: async () => {
      const stored = await storedBulkEdit(id)
      return stored && { ...stored, isUnstored: false }
    },
    networkMode: 'always',
    staleTime: Infinity,
    retry: false,
  })

  const update = (changes: Partial<ShownBulkEdit>): void =>
    void client.setQueryData<ShownBulkEdit | null>(queryKey, (shown) => shown && { ...shown, ...changes })

  /** Shown at once; whether it's stored is known a little later. */
  function change(next: Partial<StoredBulkEdit>, saving: Promise<void>): void {
    update(next)
    void isUnstoredAfter(saving).then((isUnstored) => update({ isUnstored }))
  }

  return {
    isLoading: isPending,
    edit: data?.edit ?? null,
    fields: data?.fields ?? [],
    isUnstored: data?.isUnstored ?? false,
    freeze(ids) {
      if (data == null) return
      const edit = { ...data.edit, chosen: { kind: 'ids' as const, ids: [...ids] } }
      change({ edit }, saveBulkEdit(edit))
    },
    setFields: (fields) => change({ fields }, saveBulkEditFields(id, fields)),
    forget: () => void removeBulkEdit(id).catch(() => undefined),
  }
}
