import planStyles from '../../components/plan/plan.module.css'
import { takeLostFocus } from '../../components/plan/take-lost-focus.ts'
import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { bulkEditMessages } from './messages.ts'

interface OtherCountProps {
  chosen: number
  found: number
  onPlan: () => void
  onBack: () => void
}

/** The list finds another number of customers than were selected: which are meant is asked, not guessed. */
export function OtherCount({ chosen, found, onPlan, onBack }: OtherCountProps) {
  return (
    <div className={planStyles['step']} ref={takeLostFocus} tabIndex={-1}>
      <Notice tone="warning">{bulkEditMessages.otherCount(chosen, found)}</Notice>
      <div className={planStyles['actions']}>
        {found > 0 && (
          <Button look="primary" onClick={onPlan}>
            {bulkEditMessages.planFound(found)}
          </Button>
        )}
        <Button onClick={onBack}>{bulkEditMessages.changeFields}</Button>
      </div>
    </div>
  )
}
