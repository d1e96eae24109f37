import { Fragment } from 'react'

/** A line may end behind the @ and the dots of an email address, and nowhere else in it. */
export function EmailText({ text }: { text: string }) {
  let at = 0
  return text.split(/(?<=[@.])/u).map((part) => {
    const key = at
    at += part.length
    return (
      <Fragment key={key}>
        {part}
        <wbr />
      </Fragment>
    )
  })
}
