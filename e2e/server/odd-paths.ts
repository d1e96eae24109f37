/** Addresses at which careless servers keep what nobody should read: settings, sources, histories, maps, listings. */

const SETTINGS = [
  '.env',
  '.env.local',
  '.env.production',
  '.env.bak',
  '.env~',
  '.npmrc',
  '.htpasswd',
  'key.pem',
]

const HISTORY = [
  '.git',
  '.git/',
  '.git/HEAD',
  '.git/config',
  '.git/index',
  '.gitignore',
  '.svn/entries',
  '.hg/store',
]

const SOURCES = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'server/main.ts',
  'server/app/config.ts',
  'src/main.tsx',
  'build/server/main.js',
  'dist/index.html',
  'node_modules/undici/package.json',
  'docs/security.md',
  'e2e/browser.mjs',
  'playwright.config.ts',
  'README.md',
]

const BUILT = [
  'assets',
  'assets/',
  'assets/.',
  'assets/index.html',
  'assets/index-B1c_-2x3.js.map',
  'assets/index-B1c_-2x3.js.br',
  'assets/index-B1c_-2x3.js.gz',
  'assets/index-B1c_-2x3.js~',
  'assets/index-B1c_-2x3.js%00',
  'assets/index-B1c_-2x3.js/..;/',
  'assets/INDEX-B1c_-2x3.JS',
  'assets/.vite/manifest.json',
  '.vite/manifest.json',
  'index.html.br',
  'favicon.svg.gz',
  'stats.html',
]

const HABITS = [
  'config',
  'config.json',
  'settings.json',
  'server-status',
  'server-info',
  'debug',
  'debug/pprof',
  'actuator/env',
  'metrics',
  'trace',
  'phpinfo.php',
  'wp-config.php',
  'admin',
  'graphql',
  'swagger.json',
  'openapi.json',
  '.well-known/security.txt',
  '.DS_Store',
  'Dockerfile',
  'docker-compose.yml',
  'core',
  'logs',
  'log.txt',
  'backup.zip',
  'dump.sql',
  'mockServiceWorker.js',
  'sw.js',
  'crossdomain.xml',
]

const VITE = [
  '@fs/etc/passwd',
  '@fs//etc/passwd',
  '@fs/etc/passwd?raw',
  '@fs/etc/passwd?import&raw',
  '@fs/etc/passwd?url',
  '@fs/etc/passwd?raw??',
  '@fs/etc/passwd?import&raw??',
  '@fs/x/x/x/vite/../../../../etc/passwd?import&?inline=1.wasm?init',
  '@fs/etc/passwd?.svg?.wasm?init',
  '@id/__x00__/etc/passwd',
  '@vite/env',
  '__vite_ping',
  '.env?raw',
  '.env?import&raw',
  '.env?raw??',
  '.env?url&inline',
  '.env?.svg?.wasm?init',
  '.env/.',
  '.env.local?raw',
  'key.pem?raw',
  '.git/config?raw',
]

const CLIMBS = [
  '..',
  '%2e%2e',
  '.%2e',
  '%252e%252e',
  '..%2f',
  '..%5c',
  '..\\',
  '..;',
  '%c0%ae%c0%ae',
  '....//',
]

const climbing = ['etc/passwd', '.env', 'server/app/config.ts', '.git/config'].flatMap((goal) =>
  CLIMBS.map((step) => `${`${step}/`.repeat(6)}${goal}`),
)

/** Paths below the root of the desk, each with its leading slash. */
export const ODD_PATHS: readonly string[] = [
  ...SETTINGS,
  ...HISTORY,
  ...SOURCES,
  ...BUILT,
  ...HABITS,
  ...VITE,
  ...climbing,
  ...climbing.map((path) => `assets/${path}`),
].map((path) => `/${path}`)
