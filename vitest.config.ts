import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Index and model tests start child processes; onnxruntime and hnswlib do not live in worker threads.
    pool: 'forks',
    // Files share a process and its modules, which halves what most of them cost; so none may leave anything behind.
    isolate: false,
    unstubEnvs: true,
    globalSetup: ['tests/support/shared-folder.ts'],
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});
