import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explainProblems, parseConfig, SETTING_NAMES } from './config.ts'

const defaults = { port: 8080 }

describe('settings of the server', () => {
  it('runs on the emulator, on loopback, when nothing is set', () => {
    expect(parseConfig({}, defaults)).toEqual({
      ok: true,
      config: {
        host: '127.0.0.1',
        port: 8080,
        allowedHosts: [],
        upstream: { mode: 'emulator', customers: 10_000 },
        access: { mode: 'none' },
        readOnly: false,
        publicUrl: undefined,
        proxies: undefined,
        limits: { perUser: undefined, total: undefined, perCompany: 10 },
        metricsPort: undefined,
      },
    })
  })

  it('takes an empty setting for an absent one, as in a copied .env.example', () => {
    const copied = {
      CODAT_API_KEY: '',
      CODAT_BASE_URL: '',
      HOST: ' ',
      PORT: '',
      ALLOWED_HOSTS: '',
      EMULATOR_CUSTOMERS: '',
      EMULATOR_DAILY_QUOTA: '',
    }
    expect(parseConfig(copied, defaults)).toEqual(parseConfig({}, defaults))
  })

  it('goes live with a key, at the default address or another one with a path', () => {
    const key = 'k'.repeat(40)
    expect(parseConfig({ CODAT_API_KEY: key }, defaults)).toMatchObject({
      config: { upstream: { mode: 'live', baseUrl: 'https://api.codat.io', apiKey: key } },
    })
    expect(
      parseConfig({ CODAT_API_KEY: key, CODAT_BASE_URL: 'http://mock:3000/codat/' }, defaults),
    ).toMatchObject({
      config: { upstream: { baseUrl: 'http://mock:3000/codat' } },
    })
  })

  it.each([
    ['with the scheme pasted along', 'Basic c2VjcmV0LWtleS1vZi1vdXJz', 'use the API key alone'],
    ['with a space', 'secret-key of-ours', 'space'],
    ['in quotes, as some files of settings leave them', '"secret-key-of-ours"', 'without quotes'],
    ['with a line break', 'secret-key\nof-ours', 'line break'],
    ['with a control character', 'secret-key\u0007of-ours', 'outside ASCII'],
    ['with a letter outside ASCII', 'secret-kéy-of-ours', 'outside ASCII'],
    ['as long as a file', 'secret-key-of-ours'.repeat(100), 'longer than 1024'],
  ])('refuses a key %s without printing it', (_, key, message) => {
    const parsed = parseConfig({ CODAT_API_KEY: key }, defaults)
    const text = JSON.stringify(parsed)
    expect(parsed.ok).toBe(false)
    expect(text).toContain('CODAT_API_KEY')
    expect(text).toContain(message)
    expect(text).not.toContain('of-ours')
    expect(text).not.toContain('c2VjcmV0')
  })

  it.each([
    ['CODAT_BASE_URL', 'api.codat.io'],
    ['CODAT_BASE_URL', 'ftp://api.codat.io'],
    ['CODAT_BASE_URL', 'https://user:pass@api.codat.io'],
    ['CODAT_BASE_URL', 'http://api.codat.io'],
    ['CODAT_BASE_URL', 'https://api.codat.io/?x=1'],
    ['CODAT_BASE_URL', 'https://api.codat.io/#x'],
    ['HOST', 'http://127.0.0.1'],
    ['HOST', 'bad host'],
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['PORT', '-1'],
    ['ALLOWED_HOSTS', 'https://desk.example.com'],
    ['ALLOWED_HOSTS', 'desk.example.com, *.example.com'],
    ['EMULATOR_CUSTOMERS', '100001'],
    ['EMULATOR_CUSTOMERS', '1e3'],
    ['EMULATOR_DAILY_QUOTA', '0'],
  ])('refuses %s=%s by name', (name, value) => {
    const parsed = parseConfig({ [name]: value }, defaults)
    expect(parsed).toMatchObject({ ok: false, problems: [expect.stringContaining(name)] })
    expect(JSON.stringify(parsed)).not.toContain('user:pass')
  })

  it('lists everything that is wrong at once', () => {
    const parsed = parseConfig({ PORT: 'x', HOST: 'a b', EMULATOR_CUSTOMERS: 'many' }, defaults)
    expect(parsed.ok).toBe(false)
    if (parsed.ok) return
    expect(parsed.problems).toHaveLength(3)
    expect(explainProblems(parsed.problems).split('\n')).toHaveLength(4)
  })

  it('reads host names with and without ports, in any case', () => {
    const parsed = parseConfig(
      { ALLOWED_HOSTS: 'Desk.Example.com, desk.example.com:8443 ,[::2]:80' },
      defaults,
    )
    expect(parsed).toMatchObject({
      config: { allowedHosts: ['desk.example.com', 'desk.example.com:8443', '[::2]:80'] },
    })
  })

  it('does not put a real key behind an address others can reach', () => {
    const key = 'k'.repeat(40)
    for (const host of ['0.0.0.0', '::', '192.168.1.4', 'desk.example.com']) {
      expect(parseConfig({ CODAT_API_KEY: key, HOST: host }, defaults)).toMatchObject({ ok: false })
      expect(parseConfig({ HOST: host }, defaults)).toMatchObject({ ok: true })
    }
    for (const host of ['localhost', '127.0.0.1', '127.0.0.2', '::1']) {
      expect(parseConfig({ CODAT_API_KEY: key, HOST: host }, defaults)).toMatchObject({ ok: true })
    }
  })
})

function problemsOf(env: Record<string, string>): string {
  const parsed = parseConfig(env, { port: 8080 })
  return parsed.ok ? '' : parsed.problems.join('\n')
}

describe('.env.example', () => {
  const lines = readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=(.*)$/gm)
  const example = Object.fromEntries([...lines].map(([, name = '', value = '']) => [name, value]))

  it('names every setting, and works as it is', () => {
    expect(Object.keys(example).toSorted()).toEqual(SETTING_NAMES.toSorted())
    expect(parseConfig(example, defaults)).toEqual(parseConfig({}, defaults))
  })

  it('is explained in docs/deploy.md, name by name', () => {
    const manual = readFileSync('docs/deploy.md', 'utf8')
    expect(SETTING_NAMES.filter((name) => !manual.includes(`\`${name}\``))).toEqual([])
  })
})

describe('settings of access', () => {
  const oidc = {
    ACCESS: 'oidc',
    OIDC_ISSUER: 'https://login.example.com/',
    OIDC_CLIENT_ID: 'desk',
    OIDC_ALLOWED_DOMAINS: 'Example.com, example.org',
    PUBLIC_URL: 'https://desk.example.com/',
    SESSION_SECRET: 'x'.repeat(32),
  }

  it('let a key listen anywhere once people sign in', () => {
    const parsed = parseConfig({ ...oidc, CODAT_API_KEY: 'k'.repeat(40), HOST: '0.0.0.0' }, { port: 8080 })
    expect(parsed).toMatchObject({
      ok: true,
      config: {
        allowedHosts: ['desk.example.com'],
        publicUrl: 'https://desk.example.com',
        limits: { perUser: 600, total: 900 },
        access: {
          mode: 'oidc',
          issuer: 'https://login.example.com',
          domains: ['example.com', 'example.org'],
          sessionHours: 8,
        },
      },
    })
  })

  it.each(['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'PUBLIC_URL', 'SESSION_SECRET', 'OIDC_ALLOWED_DOMAINS'])(
    'are incomplete without %s',
    (name) => expect(problemsOf({ ...oidc, [name]: '' })).toContain(name),
  )

  it.each([
    ['ACCESS', 'everyone'],
    ['OIDC_ISSUER', 'http://login.example.com'],
    ['OIDC_ISSUER', 'https://user@login.example.com'],
    ['PUBLIC_URL', 'http://desk.example.com'],
    ['PUBLIC_URL', 'https://desk.example.com/path'],
    ['SESSION_SECRET', 'short and secret'],
    ['SESSION_HOURS', '0'],
    ['SESSION_HOURS', '200'],
    ['READ_ONLY', 'yes'],
    ['TRUSTED_PROXIES', '10.0.0.0/99'],
  ])('refuse %s=%s without quoting it', (name, value) => {
    const problems = problemsOf({ ...oidc, [name]: value })
    expect(problems).toContain(name)
    expect(problems).not.toContain(` ${value} `)
  })

  it('need a proof of the proxy whose headers are believed', () => {
    expect(problemsOf({ ACCESS: 'header' })).toContain('HEADER_SECRET')
    expect(problemsOf({ ACCESS: 'header', TRUSTED_PROXIES: '0.0.0.0/0' })).toContain('TRUSTED_PROXIES')
    expect(problemsOf({ ACCESS: 'header', TRUSTED_PROXIES: '10.0.0.0/8' })).toBe('')
    expect(problemsOf({ ACCESS: 'header', HEADER_SECRET: 's'.repeat(32) })).toBe('')
  })
})
