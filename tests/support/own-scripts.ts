import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { MODEL_DIR } from './model-fixture.js';
import { temporaryFolder, type WhenDone } from './temp-folder.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** How a script ended, and what it wrote. */
export interface ScriptEnding {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ScriptRun {
  readonly process: ChildProcess;
  readonly ended: Promise<ScriptEnding>;
}

export interface ScriptOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** A module of ours that is loaded before the script. */
  readonly preload?: string;
  /** Runs it as another user, which only root may do. */
  readonly user?: number;
  /** When its folder is deleted; by default at the end of the test. */
  readonly whenDone?: WhenDone;
}

/** The user who has no rights of their own, on Linux. */
export const NOBODY = 65_534;

/** Whether this process may run the program as another user: it is root, and that user can read the program. */
export function canRunAs(user: number): boolean {
  if (process.getuid?.() !== 0) return false;
  const script = path.join(ROOT, 'src/cli/embeddings.ts');
  const seen = spawnSync('test', ['-r', script], { uid: user, gid: user });
  return seen.status === 0;
}

/** Runs one of the project's scripts in an empty folder, with nothing of our environment but the path. */
export function runOwnScript(
  script: string,
  args: readonly string[],
  options: ScriptOptions = {},
): ScriptRun {
  const { env = {}, preload, user, whenDone } = options;
  const imports = [
    fileURLToPath(import.meta.resolve('tsx')),
    ...(preload === undefined ? [] : [path.join(ROOT, preload)]),
  ];
  const folder = temporaryFolder(whenDone);
  if (user !== undefined) chmodSync(folder, 0o755);
  const child = spawn(
    process.execPath,
    [...imports.flatMap((module) => ['--import', module]), path.resolve(ROOT, script), ...args],
    {
      cwd: folder,
      env: {
        PATH: process.env['PATH'] ?? '',
        MODEL_DIR,
        ARCHIVE_DIR: path.join(ROOT, 'seeds'),
        INDEX_DIR: path.join(folder, 'index'),
        EMBEDDING_WORKERS: '1',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(user === undefined ? {} : { uid: user, gid: user }),
    },
  );
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<ScriptEnding>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  return { process: child, ended };
}
