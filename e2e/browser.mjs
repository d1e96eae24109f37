// Finds a Chromium for the browser tests and, run as a script, installs one when there is none.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'

const SYSTEM_BROWSERS = {
  // The headless shell is the same engine without windows, and takes a seventh less of the processor.
  linux: [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
  ].map((name) => `/usr/bin/${name}`),
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
}

export function findBrowser() {
  if (process.env.E2E_BROWSER) return process.env.E2E_BROWSER
  if (existsSync(chromium.executablePath())) return undefined
  return (SYSTEM_BROWSERS[process.platform] ?? []).find((path) => existsSync(path))
}

const installed = () =>
  findBrowser() ?? (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined)

function run(command, args) {
  const done = spawnSync(command, args, {
    stdio: 'inherit',
    timeout: 600_000,
    shell: process.platform === 'win32',
  })
  return done.status === 0
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!installed()) run('npx', ['--no-install', 'playwright', 'install', 'chromium'])
  // A container run as root may have no download host but a package manager.
  if (!installed() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('sh', [
      '-c',
      'apt-get update -qq; export DEBIAN_FRONTEND=noninteractive; for name in chromium-headless-shell chromium; do apt-get install -y -qq --no-install-recommends $name && break; done',
    ])
  }
  console.log(
    installed() ??
      'No Chromium found: install Chrome, or run `npx playwright install chromium`, or set E2E_BROWSER',
  )
  process.exitCode = installed() ? 0 : 1
}
