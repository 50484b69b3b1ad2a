import { defineConfig } from '@playwright/test';

/**
 * Real servers only: TANDEM_URL is one with an empty data directory, TANDEM_DEMO_URL one with the demonstration, whose
 * sign-ins are in the file that TANDEM_DEMO_ACCOUNTS names. `script/test e2e` starts both.
 */
export default defineConfig({
  testDir: 'e2e',
  testMatch: process.env.TANDEM_BENCH ? '**/*.bench.ts' : '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: process.env.TANDEM_URL ?? 'http://127.0.0.1:8080',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
      ],
    },
  },
  projects: [
    // An empty server is set up once; what follows signs in with that account.
    { name: 'first-person', testMatch: '**/first-person.spec.ts' },
    {
      name: 'journeys',
      dependencies: process.env.TANDEM_BENCH ? [] : ['first-person'],
      testIgnore: '**/first-person.spec.ts',
    },
  ],
});
