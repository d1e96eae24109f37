import { placeholder, PICTURE_PROBLEMS } from '../messages.ts'
import { sanitise } from '../office/sanitise.ts'
import type { Mail } from './mail.ts'

/** The page of an email, as nodes that can only be read. */
export interface MailPage {
  body: HTMLElement
  /** Pictures that would have to be fetched from elsewhere. */
  picturesElsewhere: number
}

export async function pageOfMail({ html }: Mail): Promise<MailPage | undefined> {
  if (html === undefined) return undefined
  let picturesElsewhere = 0
  const fragment = await sanitise(html, (problem, alternative) => {
    if (problem !== PICTURE_PROBLEMS.outside) return placeholder(problem, alternative)
    // Newsletters are full of them, and most only tell the sender that the mail was opened.
    picturesElsewhere += 1
    return alternative === '' ? '' : placeholder(PICTURE_PROBLEMS.elsewhere, alternative)
  })
  const body = document.createElement('div')
  body.append(fragment)
  return { body, picturesElsewhere }
}
