import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    pool: 'threads',
    // By default one core is left idle, which on two is half the machine.
    maxWorkers: '100%',
    // For busy machines; a test that passes never waits for these.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['{src,server,e2e}/**/*.test.ts'],
          // Loading modules again for each file takes longer than the tests. These files share no state in modules; those
          // that replace modules are components' tests.
          isolate: false,
        },
      },
      {
        extends: true,
        // Components are tested as they are built: compiled.
        plugins: [react({ compiler: true })],
        test: {
          name: 'dom',
          environment: 'jsdom',
          // A context for each file in a worker that stays: starting jsdom anew takes longer than most of its tests.
          pool: 'vmThreads',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['e2e/support/dom-setup.ts'],
        },
      },
    ],
  },
})
