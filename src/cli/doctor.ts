import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

import { commandPayloads } from '../../commands/index.js';
import { BotError } from '../core/errors.js';
import { EXIT, runCli } from './command-line.js';
import { checkArchive } from './health/archive-health.js';
import { checkConfig } from './health/config-health.js';
import { checkDiscord } from './health/discord-health.js';
import type { Finding } from './health/finding.js';
import { checkIndex } from './health/index-health.js';
import { checkModels } from './health/model-health.js';
import { checkNativeModules, checkNode } from './health/runtime-health.js';

const USAGE = `Usage: npm run doctor [-- --online --json]

Says what is wrong with the set-up and how to mend it: Node.js, the compiled modules, the configuration, the
models, the archive, the index and the token. Changes nothing, and asks nobody unless told to.

  --online   also ask Discord whether it takes the token and knows the commands
  --json     one JSON object a finding; its state is ok, note or fault
  --help     this text

Exit code: 0, 1 when something is at fault, 2 when called wrongly.`;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const packageSchema = z.object({ engines: z.object({ node: z.string() }) });

const MARKS: Readonly<Record<Finding['state'], string>> = { ok: 'ok   ', note: 'note ', fault: 'FAULT' };
/** Columns of the longest check's name. */
const NAME_WIDTH = 'onnxruntime-node'.length;

await runCli({
  usage: USAGE,
  options: { online: { type: 'boolean' }, json: { type: 'boolean' } },
  async main({ values, positionals, env, stdout }) {
    if (positionals.length > 0)
      throw new BotError('usage', `“${positionals[0] ?? ''}” has no place here. See --help.`);
    const findings: Finding[] = [];
    const tell = (...found: readonly Finding[]): void => {
      for (const finding of found)
        stdout.write(`${values.json === true ? JSON.stringify(finding) : lineOf(finding)}\n`);
      findings.push(...found);
    };
    tell(checkNode(process.versions.node, requiredNode()));
    const native = await checkNativeModules(ROOT);
    tell(...native);
    const canRun = native.every(({ state }) => state === 'ok');
    const { config, findings: ofConfig } = await checkConfig(env);
    tell(...ofConfig);
    const { model, findings: ofModels } = await checkModels(config, canRun);
    tell(...ofModels);
    const { survey, findings: ofArchive } = await checkArchive(config.archiveDir);
    tell(...ofArchive);
    if (model !== null && canRun) tell(...(await checkIndex(config.indexDir, model, survey)));
    else tell({ check: 'index', state: 'note', message: 'not checked: first mend what is above' });
    tell(
      ...(await checkDiscord({
        discord: config.discord,
        payloads: commandPayloads,
        isOnline: values.online === true,
      })),
    );
    const faults = findings.filter(({ state }) => state === 'fault').length;
    if (values.json !== true) stdout.write(`\n${verdict(faults)}\n`);
    return faults === 0 ? EXIT.done : EXIT.failed;
  },
});

function lineOf({ check, state, message }: Finding): string {
  const indent = ' '.repeat(MARKS.ok.length + NAME_WIDTH + 4);
  return `${MARKS[state]}  ${check.padEnd(NAME_WIDTH)}  ${message.replaceAll('\n', `\n${indent}`)}`;
}

function verdict(faults: number): string {
  if (faults === 0) return 'Nothing is at fault.';
  return faults === 1 ? 'One fault.' : `${String(faults)} faults.`;
}

function requiredNode(): string {
  return packageSchema.parse(JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'))).engines.node;
}
