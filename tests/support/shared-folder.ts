import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    readonly sharedFolder: string;
  }
}

let folder = '';

/** Makes the folder that all test files of a run share, and tells them where it is. */
export function setup(project: TestProject): void {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-shared-'));
  project.provide('sharedFolder', folder);
}

/** Deletes it with all that they put there. */
export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
