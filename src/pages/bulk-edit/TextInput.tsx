import type { InputHTMLAttributes } from 'react'
import styles from './bulk-edit.module.css'

interface TextInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  label: string
  value: string
  onChange: (value: string) => void
}

export function TextInput({ label, onChange, ...input }: TextInputProps) {
  return (
    <label className={styles['text']}>
      <span>{label}</span>
      <input {...input} autoComplete="off" onChange={(event) => onChange(event.currentTarget.value)} />
    </label>
  )
}
