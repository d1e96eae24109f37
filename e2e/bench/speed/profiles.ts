import type { Page } from '@playwright/test'

export type ProfileName = 'fast' | 'slow'

interface Profile {
  title: string
  /** How many times slower scripts run. */
  cpu: number
  /** Unset where nothing is slowed. */
  network?: { latency: number; downloadThroughput: number; uploadThroughput: number }
}

const bytesPerSecond = (kilobits: number) => (kilobits * 1000) / 8

export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  fast: { title: 'nothing slowed', cpu: 1 },
  slow: {
    title: 'CPU 4 times slower, 1.6 Mbps down, 750 kbps up, 150 ms round trip',
    cpu: 4,
    network: {
      latency: 150,
      downloadThroughput: bytesPerSecond(1600),
      uploadThroughput: bytesPerSecond(750),
    },
  },
}

/** Slows a page that has loaded nothing yet. */
export async function applyProfile(page: Page, name: ProfileName): Promise<void> {
  const { cpu, network } = PROFILES[name]
  if (network === undefined) return
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline: false, ...network })
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
}
