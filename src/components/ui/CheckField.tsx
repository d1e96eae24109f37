import fieldStyles from './Field.module.css'
import { usePickedValue } from './use-picked-value.ts'

interface CheckFieldProps {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}

export function CheckField({ label, checked, onChange }: CheckFieldProps) {
  const [isChecked, pick] = usePickedValue(checked)
  return (
    <label className={fieldStyles['checkLabel']}>
      <input
        type="checkbox"
        className={fieldStyles['check']}
        checked={isChecked}
        onChange={(event) => {
          pick(event.currentTarget.checked)
          onChange(event.currentTarget.checked)
        }}
      />
      {label}
    </label>
  )
}
