// Runs everything `npm test` stands for, stage by stage, and ends with how long each took and how many tests passed.
// `--deep` runs the randomised suites at full length.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const isDeep = process.argv.includes('--deep')
const COUNTS = 'test-counts'
const UNIT_COUNTS = join(COUNTS, 'unit.json')
const E2E_COUNTS = join(COUNTS, 'e2e.json')

const bin = (name) => join('node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)

/**
 * Stages of one group run side by side. What uses the machine fully is alone or beside something short: two suites at
 * once would only slow each other down.
 */
const GROUPS = [
  [
    { name: 'format', command: 'npm run -s format:check' },
    { name: 'types', command: 'npm run -s typecheck' },
    { name: 'lint', command: 'npm run -s lint' },
  ],
  [
    {
      name: 'unit',
      command: `${bin('vitest')} run --reporter=dot --reporter=json --outputFile.json=${UNIT_COUNTS}`,
      streams: true,
    },
    { name: 'build', command: 'npm run -s build' },
  ],
  [
    { name: 'size', command: 'npm run -s size' },
    { name: 'browser', command: 'node e2e/browser.mjs' },
  ],
  [
    {
      name: 'e2e',
      command: `${bin('playwright')} test`,
      streams: true,
      env: { E2E_COUNTS: E2E_COUNTS },
    },
  ],
]

const FAILED = 'FAILED'
const done = []
const started = new Set()

const firstFailed = () => done.find(({ state }) => state === FAILED)

function run({ name, command, streams = false, env = {} }) {
  return new Promise((resolve) => {
    const from = performance.now()
    const child = spawn(command, {
      shell: true,
      env: { ...process.env, ...(isDeep && { DEEP: '1' }), ...env },
      stdio: streams ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that a stage is stopped with everything it started.
      detached: process.platform !== 'win32',
    })
    started.add(child)
    let output = ''
    const keep = (chunk) => (output += chunk.toString())
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.on('close', (code) => {
      started.delete(child)
      const seconds = (performance.now() - from) / 1000
      const state = code === 0 ? 'ok' : firstFailed() === undefined ? FAILED : 'stopped'
      done.push({ name, state, seconds })
      // The output of a stage that passed says nothing that its line does not.
      if (state === FAILED) process.stdout.write(`\n${output}`)
      console.log(`▸ ${name} ${state} (${seconds.toFixed(1)} s)`)
      if (state === FAILED) stopAll()
      resolve()
    })
  })
}

function stopAll() {
  for (const child of started) {
    if (process.platform === 'win32' || child.pid === undefined) child.kill()
    else process.kill(-child.pid, 'SIGTERM')
  }
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    stopAll()
    process.exit(130)
  })

function readCounts(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** Unit and browser tests together. A file that could not even be loaded counts as one failed test. */
function countTests() {
  const unit = readCounts(UNIT_COUNTS)
  const e2e = readCounts(E2E_COUNTS)?.stats
  const unloaded = (unit?.testResults ?? []).filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length
  return {
    passed: (unit?.numPassedTests ?? 0) + (e2e?.expected ?? 0),
    failed: (unit?.numFailedTests ?? 0) + unloaded + (e2e?.unexpected ?? 0) + (e2e?.flaky ?? 0),
    skipped: (unit?.numPendingTests ?? 0) + (unit?.numTodoTests ?? 0) + (e2e?.skipped ?? 0),
  }
}

rmSync(COUNTS, { recursive: true, force: true })
const from = performance.now()
for (const group of GROUPS) {
  if (firstFailed() !== undefined) break
  await Promise.all(group.map(run))
}

const width = Math.max(...done.map(({ name }) => name.length), 'total'.length)
console.log('')
for (const { name, state, seconds } of done)
  console.log(`${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s  ${state}`)
console.log(`${'total'.padEnd(width)}  ${((performance.now() - from) / 1000).toFixed(1).padStart(6)} s`)
const failed = firstFailed()
if (failed !== undefined) console.log(`\nThe stage “${failed.name}” failed.`)
const counts = countTests()
console.log(
  `\n${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`,
)
process.exitCode = failed === undefined ? 0 : 1
