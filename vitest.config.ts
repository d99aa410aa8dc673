import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Index and model tests start child processes; onnxruntime and hnswlib do not live in worker threads.
    pool: 'forks',
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});
