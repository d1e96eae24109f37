/** Only some browsers tell about the network, so TypeScript's types don't: hence the cast. */
export function networkInformation(): { saveData?: boolean; effectiveType?: string } | undefined {
  return (navigator as { connection?: { saveData?: boolean; effectiveType?: string } }).connection
}

/** Whether somebody pays for what is loaded in advance. */
export function savesData(): boolean {
  return networkInformation()?.saveData === true
}
