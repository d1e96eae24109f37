import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { faultQueries, switchFaultOn, switchFaultsOff } from '../../api/emulator.ts'
import { LoadError } from '../feedback/LoadError.tsx'
import { Button } from '../ui/Button.tsx'
import { FaultGroup } from './FaultGroup.tsx'
import styles from './FaultsMenu.module.css'

const GROUPS = [
  { title: 'Reads: Codat fails', applies: 'read', by: 'codat' },
  { title: 'Reads: The Customer Desk server fails', applies: 'read', by: 'desk' },
  { title: 'Changes: Codat fails', applies: 'write', by: 'codat' },
  { title: 'Changes and syncs: The Customer Desk server fails', applies: 'write', by: 'desk' },
] as const

/** Makes the emulator misbehave for one company, so that failures can be seen by hand. */
export default function FaultsMenu({ companyId }: { companyId: string }) {
  const client = useQueryClient()
  const board = useQuery(faultQueries.board())
  /** What was picked last, shown until the emulator has it. */
  const [picked, setPicked] = useState<readonly string[]>()
  /** The emulator switches off only all at once, so a change starts from nothing. */
  async function keepOnly(faults: readonly string[]): Promise<void> {
    await switchFaultsOff(companyId)
    for (const fault of faults) await switchFaultOn(companyId, fault)
  }
  const change = useMutation({
    mutationFn: keepOnly,
    scope: { id: `faults of ${companyId}` }, // One change after the other: the last click wins.
    onSettled: async (_data, _error, faults) => {
      void client.invalidateQueries() // Not waited for: a fault can hold these responses back for long.
      await client.refetchQueries(faultQueries.board())
      setPicked((latest) => (latest === faults ? undefined : latest))
    },
  })

  if (board.isPending) return <p>Loading faults…</p>
  if (board.isLoadingError) return <LoadError error={board.error} onRetry={() => void board.refetch()} />

  const active =
    picked ?? board.data.active.filter((entry) => entry.companyId === companyId).map((entry) => entry.fault)
  const pick = (faults: readonly string[]) => {
    setPicked(faults)
    change.mutate(faults)
  }
  return (
    <>
      <div className={styles['head']}>
        <h2>Faults</h2>
        <p className={styles['dim']}>
          A fault affects all requests for this company until you switch it off. Type its name into a search
          to affect that search, or in brackets into a customer’s name to affect that change.
        </p>
        <Button onClick={() => pick([])}>Switch all faults off</Button>
        {change.isError && <p role="alert">Couldn’t change the faults. Try again.</p>}
      </div>
      {GROUPS.map(({ title, applies, by }) => (
        <FaultGroup
          key={title}
          title={title}
          faults={board.data.catalogue.filter((fault) => fault.applies === applies && fault.by === by)}
          active={active}
          onPick={pick}
        />
      ))}
    </>
  )
}
