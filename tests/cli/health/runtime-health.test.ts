import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { checkNativeModules, checkNode } from '../../../src/cli/health/runtime-health.js';

describe('checkNode', () => {
  it.each([
    ['20.19.0', '>=20.19', 'ok'],
    ['20.20.2', '>=20.19', 'ok'],
    ['22.0.0', '>=20.19', 'ok'],
    ['24.1.0', '>=20.19.1', 'ok'],
    ['20.19.1', '>=20.19.1', 'ok'],
    ['20.18.3', '>=20.19', 'fault'],
    ['20.9.0', '>=20.19', 'fault'],
    ['18.20.8', '>=20.19', 'fault'],
    ['20.19.0', '>=20.19.1', 'fault'],
  ])('%s for %s: %s', (version, range, state) => {
    expect(checkNode(version, range)).toMatchObject({ state });
  });

  it('names both versions and the next step', () => {
    expect(checkNode('18.0.0', '>=20.19').message).toMatch(/18\.0\.0.*>=20\.19.*npm ci/u);
  });
});

describe('checkNativeModules', () => {
  it('runs each of ours', async () => {
    const findings = await checkNativeModules(process.cwd());
    expect(findings.map(({ check, state }) => [check, state])).toEqual([
      ['hnswlib-node', 'ok'],
      ['libsql', 'ok'],
      ['onnxruntime-node', 'ok'],
      ['@resvg/resvg-js', 'ok'],
    ]);
  });

  it('says of each that is missing or dies what happened and what to run', async () => {
    const root = mkdtempSync(path.join(tmpdir(), 'dateline-modules-'));
    try {
      const dying = path.join(root, 'node_modules', 'libsql');
      mkdirSync(dying, { recursive: true });
      writeFileSync(path.join(dying, 'index.js'), 'process.kill(process.pid, "SIGKILL");');
      const [hnswlib, libsql, onnxruntime, resvg] = await checkNativeModules(root);
      expect(hnswlib?.message).toMatch(/Cannot find module 'hnswlib-node'.*npm ci.*C\+\+ compiler/u);
      expect(libsql?.message).toMatch(/SIGKILL.*npm ci/u);
      expect(onnxruntime?.message).toMatch(/Cannot find module '@xenova\/transformers'.*npm ci/u);
      expect(resvg?.message).toMatch(/Cannot find module '@resvg\/resvg-js'.*npm ci/u);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
