import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { faultQueries, switchFaultOn, switchFaultsOff } from '../../api/emulator.ts'
import { LoadError } from '../feedback/LoadError.tsx'
import { Button } from '../ui/Button.tsx'
import styles from './FaultsMenu.module.css'

/** Makes the emulator misbehave for one company, so that failures can be seen by hand. */
export default function FaultsMenu({ companyId }: { companyId: string }) {
  const client = useQueryClient()
  const board = useQuery(faultQueries.board())
  const refreshAll = () => client.invalidateQueries()
  const switchOn = useMutation({
    mutationFn: (fault: string) => switchFaultOn(companyId, fault),
    onSuccess: refreshAll,
  })
  /** The emulator switches off only all at once, so the others are switched on again. */
  async function keepOnly(faults: readonly string[]): Promise<void> {
    await switchFaultsOff(companyId)
    for (const fault of faults) await switchFaultOn(companyId, fault)
  }
  const switchOff = useMutation({ mutationFn: keepOnly, onSuccess: refreshAll })

  if (board.isPending) return <p>Loading faults…</p>
  if (board.isLoadingError) return <LoadError error={board.error} onRetry={() => void board.refetch()} />

  const active = new Set(
    board.data.active.filter((entry) => entry.companyId === companyId).map((entry) => entry.fault),
  )
  const toggle = (fault: string) =>
    active.has(fault)
      ? switchOff.mutate([...active].filter((other) => other !== fault))
      : switchOn.mutate(fault)
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
                checked={active.has(fault.name) || (switchOn.isPending && switchOn.variables === fault.name)}
                onChange={() => toggle(fault.name)}
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
      <Button onClick={() => switchOff.mutate([])}>Switch all faults off</Button>
    </>
  )
}
