import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    // A screen on a busy machine may take more than the second that polls have by default.
    expect: { poll: { timeout: 20_000 } },
    // The default cost of a password hash is tested once, by itself.
    env: { THONGSUOT_ARGON2_MEMORY: '1024' },
  },
});
