import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { faultQueries, switchFaultOn, switchFaultsOff } from '../../api/emulator.ts'
import { LoadError } from '../feedback/LoadError.tsx'
import { Button } from '../ui/Button.tsx'
import styles from './FaultsMenu.module.css'

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
      void client.invalidateQueries() // Not waited for: a fault can keep these answers back for long.
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
      <p className={styles['dim']}>
        A fault picked here hits every request of this company until it is switched off.
      </p>
      <ul className={styles['list']}>
        {board.data.catalogue.map((fault) => (
          <li key={fault.name}>
            <label className={styles['fault']}>
              <input
                type="checkbox"
                checked={active.includes(fault.name)}
                onChange={(event) => {
                  const others = active.filter((name) => name !== fault.name)
                  pick(event.currentTarget.checked ? [...others, fault.name] : others)
                }}
              />
              <span>
                {fault.title}
                <br />
                <span className={styles['dim']}>{fault.description}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {change.isError && <p role="alert">The faults could not be changed. Try again.</p>}
      <Button onClick={() => pick([])}>Switch all faults off</Button>
    </>
  )
}
