import { startViewer } from '../../components/viewer/file/prepare-viewer.ts'
import { networkInformation, savesData } from '../../lib/network-information.ts'
import { whenIdle } from '../../lib/when-idle.ts'

/** With less, a worker kept for a file that nobody may open would be felt. */
const LEAST_MEMORY_GB = 4

/** Whether half a megabyte and a worker cost more than they may save. Only some browsers tell; the others are taken to have plenty. */
function isScarce(): boolean {
  const memory: unknown = Reflect.get(navigator, 'deviceMemory')
  const network = networkInformation()?.effectiveType ?? '4g'
  return savesData() || network !== '4g' || (typeof memory === 'number' && memory < LEAST_MEMORY_GB)
}

/** Gets ready in idle time what opens a PDF: starting pdf.js takes longer than opening most documents. */
export async function preparePdfAhead(signal: AbortSignal): Promise<void> {
  if (isScarce()) return
  await whenIdle()
  if (!signal.aborted && navigator.onLine) startViewer('pdf')
}
