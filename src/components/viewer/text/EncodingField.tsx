import { SelectField } from '../../ui/SelectField.tsx'
import { ENCODING_OPTIONS } from './encodings.ts'

interface EncodingFieldProps {
  /** Empty where it's found by the bytes. */
  value: string
  options?: typeof ENCODING_OPTIONS
  onChange: (encoding: string) => void
}

/** Lets the reader choose the encoding of a text. */
export function EncodingField({ value, options = ENCODING_OPTIONS, onChange }: EncodingFieldProps) {
  return <SelectField label="Encoding" widthPx={170} value={value} options={options} onChange={onChange} />
}
