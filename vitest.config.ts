import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,renderer,main,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
    restoreMocks: true,
    // Only a test that hangs fails by time: speed is for the benches, and the machine may be busy with something else.
    testTimeout: 60_000,
  },
});
