import fieldStyles from './Field.module.css'
import { usePickedValue } from './use-picked-value.ts'

interface SelectFieldProps {
  label: string
  value: string
  options: readonly { value: string; label: string }[]
  /** As wide before its font has arrived as after it. */
  widthPx?: number
  /** The same of its label. */
  labelWidthPx?: number
  /** Where the choice says by itself what it is about. */
  isLabelHidden?: boolean
  onChange: (value: string) => void
}

/** A labelled native select: quick, and right on every device. */
export function SelectField(props: SelectFieldProps) {
  const { label, value, options, widthPx, labelWidthPx, isLabelHidden = false, onChange } = props
  const [shown, pick] = usePickedValue(value)
  return (
    <label className={fieldStyles['label']}>
      <span className={isLabelHidden ? 'visually-hidden' : undefined} style={{ minWidth: labelWidthPx }}>
        {label}
      </span>
      <select
        className={fieldStyles['control']}
        style={{ width: widthPx }}
        value={shown}
        onChange={(event) => {
          pick(event.currentTarget.value)
          onChange(event.currentTarget.value)
        }}
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
