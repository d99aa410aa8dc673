import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { commandPayloads, operatorPayloads } from '../../commands/index.js';
import { type StandIn, startStandIn } from '../../src/playground/stand-in/stand-in.js';
import { type Ending, runScript } from '../support/bot-process.js';

const NAMES = commandPayloads.map(({ name }) => name);
const OPERATORS = operatorPayloads.map(({ name }) => name);

let standIn: StandIn;

beforeEach(async () => {
  standIn = await startStandIn();
});

afterEach(async () => {
  await standIn.close();
});

function deploy(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ending> {
  return runScript('src/cli/commands-deploy.ts', args, {
    DISCORD_TOKEN: standIn.token,
    DISCORD_API_URL: standIn.apiUrl,
    // Neither is needed to register commands.
    MODEL_DIR: '/nowhere',
    INDEX_DIR: '/nowhere',
    ...env,
  }).ended;
}

function overwrites(): number {
  return standIn.requests.filter(({ method }) => method === 'PUT').length;
}

describe('npm run commands:deploy', () => {
  it('registers in one server, and only when something changed', async () => {
    const guildId = standIn.guilds[0]?.id ?? '';
    const first = await deploy(['--guild', guildId]);
    expect(first, first.stderr).toMatchObject({ code: 0 });
    expect(first.stdout).toContain(`added ${NAMES.join(', ')}`);
    expect(standIn.commands(guildId).map(({ name }) => name)).toEqual(NAMES);
    expect(standIn.commands(null)).toEqual([]);

    const second = await deploy(['--guild', guildId]);
    expect(second.code).toBe(0);
    expect(second.stdout).toContain('Nothing to do');
    expect(overwrites()).toBe(1);
  });

  it('registers everywhere, and warns of a command that would show twice', async () => {
    expect((await deploy(['--global', '--json'])).stdout).toContain(`"added":${JSON.stringify(NAMES)}`);
    expect(standIn.commands(null)[0]).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
    expect((await deploy(['--global', '--json'])).stdout).toContain(`"kept":${JSON.stringify(NAMES)}`);
    expect(overwrites()).toBe(1);
    const { stdout } = await deploy(['--guild', standIn.guilds[0]?.id ?? '']);
    expect(stdout).toMatch(/twice.*--remove/su);
  });

  it('takes away what is registered in a place, and leaves the others as they are', async () => {
    const guildId = standIn.guilds[0]?.id ?? '';
    await deploy(['--global']);
    await deploy(['--guild', guildId]);
    const tried = await deploy(['--guild', guildId, '--remove', '--dry-run']);
    expect(tried.stdout).toBe(`Would change in server ${guildId}: removed ${NAMES.join(', ')}.\n`);
    expect(standIn.commands(guildId)).toHaveLength(NAMES.length);
    const removed = await deploy(['--guild', guildId, '--remove']);
    expect(removed, removed.stderr).toMatchObject({ code: 0 });
    expect(removed.stdout).toBe(`Changed in server ${guildId}: removed ${NAMES.join(', ')}.\n`);
    expect(standIn.commands(guildId)).toEqual([]);
    expect(standIn.commands(null)).toHaveLength(NAMES.length);
    expect((await deploy(['--guild', guildId, '--remove'])).stdout).toBe(
      `Nothing to do: no command is registered in server ${guildId}.\n`,
    );
  });

  it('names a server that Discord refuses, and goes on with the others', async () => {
    const guildId = standIn.guilds[0]?.id ?? '';
    const foreign = '123456789012345678';
    const { code, stdout, stderr } = await deploy(['--global'], {
      OPERATOR_GUILDS: `${foreign},${guildId}`,
    });
    expect(code).toBe(1);
    expect(stderr).toContain(`in server ${foreign}: Discord refuses this`);
    expect(stdout).toContain(`in server ${guildId}: added ${OPERATORS.join(', ')}`);
    expect(standIn.commands(guildId).map(({ name }) => name)).toEqual(OPERATORS);
  });

  it('keeps what is the operators’ alone to their servers, by either way', async () => {
    const guildId = standIn.guilds[0]?.id ?? '';
    const names = (scope: string | null) => standIn.commands(scope).map(({ name }) => name);
    const env = { OPERATOR_GUILDS: guildId };
    const tried = await deploy(['--guild', guildId], env);
    expect(tried, tried.stderr).toMatchObject({ code: 0 });
    expect(names(guildId)).toEqual([...NAMES, ...OPERATORS]);

    const everywhere = await deploy(['--global', '--json'], env);
    expect(names(null)).toEqual(NAMES);
    // What was tried out would show twice.
    expect(names(guildId)).toEqual(OPERATORS);
    const [first = '', second = ''] = everywhere.stdout.trimEnd().split('\n');
    expect(JSON.parse(first)).toMatchObject({ added: NAMES });
    expect(JSON.parse(second)).toMatchObject({
      guild: guildId,
      removed: NAMES,
      kept: OPERATORS,
      shownTwice: [],
    });
    expect(standIn.commands(guildId)[0]).toMatchObject({ default_member_permissions: '32' });
    expect((await deploy(['--global'], env)).stdout).toBe(
      `Nothing to do: ${NAMES.join(', ')} registered everywhere already.\n` +
        `Nothing to do: ${OPERATORS.join(', ')} registered in server ${guildId} already.\n`,
    );
  });

  it('changes nothing in a dry run', async () => {
    const { code, stdout } = await deploy(['--global', '--dry-run']);
    expect(code).toBe(0);
    expect(stdout).toContain('Would change everywhere: added ask');
    expect(overwrites()).toBe(0);
  });

  it.each([
    [[], 2, '--guild ID or --global'],
    [['--guild', '12'], 2, '17 to 20 digits'],
    [['--everywhere'], 2, 'everywhere'],
  ])('takes %j for wrong usage', async (args, code, words) => {
    const ending = await deploy(args);
    expect(ending.code).toBe(code);
    expect(ending.stderr).toContain(words);
  });

  it.each([
    ['a wrong token', ['--global'], { DISCORD_TOKEN: 'wrong' }, 2, 'DISCORD_TOKEN'],
    ['no token', ['--global'], { DISCORD_TOKEN: '' }, 2, 'DISCORD_TOKEN is not set'],
    ['a server without the bot', ['--guild', '123456789012345678'], {}, 1, 'applications.commands'],
    [
      'an address where nobody is',
      ['--global'],
      { DISCORD_API_URL: 'http://127.0.0.1:9/api' },
      1,
      '127.0.0.1:9',
    ],
  ])('names %s', async (_name, args, env, code, words) => {
    const ending = await deploy(args, env);
    expect(ending.stderr).toContain(words);
    expect(ending.code).toBe(code);
    expect(ending.stderr).not.toContain('    at ');
  });
});
