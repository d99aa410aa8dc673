import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TSX = fileURLToPath(import.meta.resolve('tsx'));

/** How a process ended, and what it wrote. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** One of the project's scripts as a process of its own. */
export interface ScriptProcess {
  readonly process: ChildProcess;
  readonly ended: Promise<Ending>;
  /** The process ids below it; empty where the system does not tell. */
  readonly descendants: () => readonly number[];
}

/**
 * Runs a script as `npm start` and its like do, in an empty folder so that no one's `.env` is read,
 * with these variables and nothing of ours but the path.
 */
export function runScript(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): ScriptProcess {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-process-'));
  const started = spawn(process.execPath, ['--import', TSX, path.join(ROOT, script), ...args], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'] ?? '',
      ARCHIVE_DIR: folder,
      INDEX_DIR: path.join(folder, 'index'),
      STATE_DIR: path.join(folder, 'state'),
      MODEL_DIR: path.join(ROOT, 'embeddings/model'),
      EMBEDDING_WORKERS: '1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  writeFileSync(
    path.join(folder, 'note.txt'),
    'HARBOUR, March 2 -- The ferry was late. It carried forty people.\n',
  );
  let stdout = '';
  let stderr = '';
  started.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString('utf8');
  });
  started.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8');
  });
  const ended = new Promise<Ending>((resolve) => {
    started.on('close', (code, signal) => {
      rmSync(folder, { recursive: true, force: true });
      resolve({ code, signal, stdout, stderr });
    });
  });
  return { process: started, ended, descendants: () => descendantsOf(started.pid) };
}

/** Whether a process of that id lives; a zombie, which has ended, does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return (
      process.platform !== 'linux' || !/\) [ZX]/u.test(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'))
    );
  } catch {
    return false;
  }
}

function descendantsOf(pid: number | undefined): readonly number[] {
  if (pid === undefined || process.platform !== 'linux') return [];
  try {
    const children = readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8')
      .split(' ')
      .filter((text) => text.trim() !== '')
      .map(Number);
    return children.flatMap((child) => [child, ...descendantsOf(child)]);
  } catch {
    // The process ended while we looked.
    return [];
  }
}
