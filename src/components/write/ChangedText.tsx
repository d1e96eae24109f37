import { changedPart } from '../../lib/format/changed-part.ts'
import { MarkedText } from '../ui/MarkedText.tsx'

/** A text beside another version of it: the part that differs is marked, and whatever in it nobody sees. */
export function ChangedText({ text, against }: { text: string; against: string }) {
  return <MarkedText text={text} against={against} changed={changedPart(text, against)} />
}
