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
  const switchOff = useMutation({ mutationFn: () => switchFaultsOff(companyId), onSuccess: refreshAll })

  if (board.isPending) return <p>Loading faults…</p>
  if (board.isLoadingError) return <LoadError error={board.error} onRetry={() => void board.refetch()} />

  const active = new Set(
    board.data.active.filter((entry) => entry.companyId === companyId).map((entry) => entry.fault),
  )
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
                checked={active.has(fault.name)}
                onChange={() => (active.has(fault.name) ? switchOff.mutate() : switchOn.mutate(fault.name))}
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
      <Button onClick={() => switchOff.mutate()}>Switch all faults off</Button>
    </>
  )
}
