import { CheckField } from '../ui/CheckField.tsx'
import { personMessages } from './messages.ts'
import styles from './person.module.css'

interface OthersChoiceProps {
  isIncluded: boolean
  onChange: (isIncluded: boolean) => void
}

/** Whether what other people have stored is cleared, too. */
export function OthersChoice({ isIncluded, onChange }: OthersChoiceProps) {
  return (
    <div className={styles['choice']}>
      <CheckField label={personMessages.clearOthers} checked={isIncluded} onChange={onChange} />
    </div>
  )
}
