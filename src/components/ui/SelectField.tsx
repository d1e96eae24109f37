import fieldStyles from './Field.module.css'

interface SelectFieldProps {
  label: string
  value: string
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
}

/** A labelled native select: quick, and right on every device. */
export function SelectField({ label, value, options, onChange }: SelectFieldProps) {
  return (
    <label className={fieldStyles['label']}>
      {label}
      <select
        className={fieldStyles['control']}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
