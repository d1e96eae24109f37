import fieldStyles from './Field.module.css'

interface CheckFieldProps {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}

export function CheckField({ label, checked, onChange }: CheckFieldProps) {
  return (
    <label className={fieldStyles['checkLabel']}>
      <input
        type="checkbox"
        className={fieldStyles['check']}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  )
}
