import { appStatus, subscribeToAppStatus } from '../../api/app-status.ts'
import { personOfPage } from '../../api/person.ts'
import { personSignedIn } from '../../api/signed-in.ts'
import { browserChannel, browserPresence } from '../platform/environment.ts'
import { forgetAbsent } from './people.ts'
import { takeTab } from './tab-of-person.ts'
import { forgetOldUnclaimed } from './unclaimed-work.ts'
import { watchPerson } from './watch-person.ts'

let isStarted = false

/** Keeps the work of people who use the same browser apart, as long as a page of one of them is open. */
export function keepApart(): void {
  const person = personOfPage()
  if (person === undefined || isStarted) return
  isStarted = true
  takeTab(person)
  // Where the storage doesn't work there is nothing to remove.
  forgetAbsent(person, Date.now()).catch(() => undefined)
  forgetOldUnclaimed(Date.now()).catch(() => undefined)
  watchPerson({
    person,
    channel: browserChannel('desk-person'),
    signedIn: personSignedIn,
    onDoubt(check) {
      browserPresence.listen(() => browserPresence.isVisible() && browserPresence.isOnline() && check())
      // A page that comes back from the browser's own memory is as old as when it was left.
      window.addEventListener('pageshow', ({ persisted }) => persisted && check())
      subscribeToAppStatus(() => appStatus().hasSessionEnded === true && check())
    },
    leave: () => location.reload(),
  })
}
