import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { z } from 'zod';

import type { Finding } from './finding.js';

const run = promisify(execFile);

/** Milliseconds after which a module that is being loaded hangs. */
const LOADING_MILLISECONDS = 30_000;

/** Compiled code, and how to see that it runs; each in a process of its own, which it may take down. */
const NATIVE_MODULES = [
  {
    name: 'hnswlib-node',
    probe: "new (require('hnswlib-node').HierarchicalNSW)('ip', 2).initIndex(1)",
    remedy: remedyOfCompiled,
  },
  { name: 'libsql', probe: "new (require('libsql'))(':memory:').exec('SELECT 1')", remedy: remedyOfPrebuilt },
  {
    name: 'onnxruntime-node',
    // transformers.js brings it, and takes it from its own folder.
    probe:
      "require('module').createRequire(require.resolve('@xenova/transformers'))('onnxruntime-node').InferenceSession.create.name",
    remedy: remedyOfPrebuilt,
  },
  {
    name: '@resvg/resvg-js',
    probe: "new (require('@resvg/resvg-js').Resvg)('<svg xmlns=\"http://www.w3.org/2000/svg\"/>')",
    remedy: remedyOfPrebuilt,
  },
] as const;

/** What `execFile` says of a process that failed. */
const failureSchema = z.object({ stderr: z.string().catch(''), signal: z.string().nullable().catch(null) });

/** Whether Node is new enough; `range` is package.json's `>=20.19`. */
export function checkNode(version: string, range: string): Finding {
  const found = numbersOf(version);
  const least = numbersOf(range);
  const differing = least.findIndex((part, place) => part !== (found[place] ?? 0));
  const isNewEnough = differing === -1 || (found[differing] ?? 0) > (least[differing] ?? 0);
  return isNewEnough
    ? { check: 'Node.js', state: 'ok', message: version }
    : {
        check: 'Node.js',
        state: 'fault',
        message: `${version} is too old: ${range} is needed. Install a newer one from https://nodejs.org, then run npm ci.`,
      };
}

/** Whether the compiled modules run on this machine; `root` is the folder that holds node_modules. */
export function checkNativeModules(root: string): Promise<readonly Finding[]> {
  return Promise.all(
    NATIVE_MODULES.map(async ({ name, probe, remedy }): Promise<Finding> => {
      try {
        await run(process.execPath, ['-e', probe], { cwd: root, timeout: LOADING_MILLISECONDS });
        return { check: name, state: 'ok', message: 'runs' };
      } catch (error) {
        return { check: name, state: 'fault', message: `${reasonOf(error)} ${await remedy()}` };
      }
    }),
  );
}

async function remedyOfCompiled(): Promise<string> {
  const tools = ['g++', 'make', 'python3'];
  const there = await Promise.all(
    tools.map((tool) =>
      run(tool, ['--version']).then(
        () => true,
        () => false,
      ),
    ),
  );
  const missing = tools.filter((_tool, place) => there[place] === false);
  const hint = missing.length === 0 ? '' : ` Not found here: ${missing.join(', ')}.`;
  return `Run: npm ci. It is compiled then, which needs a C++ compiler, make and Python 3, and npm's ignore-scripts off.${hint}`;
}

function remedyOfPrebuilt(): Promise<string> {
  return Promise.resolve(
    'Run: npm ci (without --omit=optional). It comes ready-made, for the usual systems only; its page on npm names them.',
  );
}

/** The line of a dead process's words that says why. */
function reasonOf(error: unknown): string {
  const { stderr, signal } = failureSchema.parse(error);
  const line = stderr.split('\n').find((text) => /^\w*Error\b/u.test(text));
  if (line !== undefined) return `It does not load: ${line.trim()}.`;
  return signal === null ? 'It does not load.' : `It ended with ${signal}.`;
}

function numbersOf(version: string): readonly number[] {
  return (version.match(/\d+/gu) ?? []).map(Number);
}
