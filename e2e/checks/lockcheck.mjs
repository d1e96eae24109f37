// The lock file must hold every optional platform package it names (npm skips absent ones silently, then
// `npm ci` fails elsewhere) and no download address.
import { readFileSync } from 'node:fs'

const text = readFileSync('package-lock.json', 'utf8')
const { packages } = JSON.parse(text)
const problems = []

if (text.includes('"resolved": "http')) problems.push('the lock file records download addresses')

function isRecorded(from, dependency) {
  for (let folder = from; ;) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${dependency}`]) return true
    if (!folder) return false
    const at = folder.lastIndexOf('node_modules/')
    folder = at <= 0 ? '' : folder.slice(0, at - 1)
  }
}

for (const [at, entry] of Object.entries(packages)) {
  for (const dependency of Object.keys(entry.optionalDependencies ?? {})) {
    if (!isRecorded(at, dependency))
      problems.push(`${dependency}, wanted by ${at || 'the project'}, is not in the lock file`)
  }
}

for (const name of ['dependencies', 'devDependencies']) {
  for (const [dependency, version] of Object.entries(packages[''][name] ?? {})) {
    if (!/^\d/.test(version)) problems.push(`${dependency} is not pinned to one version: ${version}`)
  }
}

console.log(problems.length ? problems.join('\n') : 'lock file complete')
process.exitCode = problems.length ? 1 : 0
