import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { CALLBACK } from '../../../src/playground/stand-in/interaction.js';
import { MESSAGE_FLAGS } from '../../../src/playground/stand-in/limits.js';
import { type StandIn, startStandIn } from '../../../src/playground/stand-in/stand-in.js';
import { createRawBot, QUIET, type RawBot } from '../../support/raw-bot.js';

let standIn: StandIn;
let bot: RawBot;

beforeAll(async () => {
  standIn = await startStandIn();
  bot = createRawBot(standIn);
  await bot.register([{ name: 'say', description: 'Says it' }]);
});

afterAll(async () => {
  await standIn.close();
});

const x = (length: number) => 'x'.repeat(length);
const times = <Value>(count: number, make: (index: number) => Value) =>
  Array.from({ length: count }, (_, index) => make(index));
const embed = (parts: object) => ({ embeds: [{ description: 'd', ...parts }] });
const row = (...components: object[]) => ({ components: [{ type: 1, components }] });
const button = (id: string, parts: object = {}) => ({
  type: 2,
  style: 1,
  label: 'l',
  custom_id: id,
  ...parts,
});
const select = (parts: object) => ({
  type: 3,
  custom_id: 's',
  options: [{ label: 'l', value: 'v' }],
  ...parts,
});
const v2 = (parts: object) => ({ flags: MESSAGE_FLAGS.componentsV2, ...parts });
const display = (content: string) => ({ type: 10, content });

/** Name, what just fits, what just does not, and where Discord's error stands. */
const messages: readonly (readonly [string, object, object, string])[] = [
  ['content', { content: x(2000) }, { content: x(2001) }, 'content'],
  [
    'embeds',
    { embeds: times(10, () => ({ title: 't' })) },
    { embeds: times(11, () => ({ title: 't' })) },
    'embeds',
  ],
  ['title', embed({ title: x(256) }), embed({ title: x(257) }), 'embeds.0.title'],
  ['description', embed({ description: x(4096) }), embed({ description: x(4097) }), 'embeds.0.description'],
  [
    'footer',
    embed({ footer: { text: x(2048) } }),
    embed({ footer: { text: x(2049) } }),
    'embeds.0.footer.text',
  ],
  [
    'author',
    embed({ author: { name: x(256) } }),
    embed({ author: { name: x(257) } }),
    'embeds.0.author.name',
  ],
  [
    'fields',
    embed({ fields: times(25, () => ({ name: 'n', value: 'v' })) }),
    embed({ fields: times(26, () => ({ name: 'n', value: 'v' })) }),
    'embeds.0.fields',
  ],
  [
    'field name',
    embed({ fields: [{ name: x(256), value: 'v' }] }),
    embed({ fields: [{ name: x(257), value: 'v' }] }),
    'embeds.0.fields.0.name',
  ],
  [
    'field value',
    embed({ fields: [{ name: 'n', value: x(1024) }] }),
    embed({ fields: [{ name: 'n', value: ' ' }] }),
    'embeds.0.fields.0.value',
  ],
  [
    'all embeds',
    { embeds: [{ description: x(4000) }, { description: x(2000) }] },
    { embeds: [{ description: x(4000) }, { description: x(2001) }] },
    'embeds',
  ],
  ['an empty embed', embed({}), { embeds: [{ color: 1 }] }, 'embeds.0.description'],
  ['an address', embed({ url: 'https://a.example/' }), embed({ url: 'javascript:1' }), 'embeds.0.url'],
  [
    'rows',
    { components: times(5, (index) => ({ type: 1, components: [button(String(index))] })) },
    { components: times(6, (index) => ({ type: 1, components: [button(String(index))] })) },
    'components',
  ],
  [
    'buttons in a row',
    row(...times(5, (index) => button(String(index)))),
    row(...times(6, (index) => button(String(index)))),
    'components.0.components',
  ],
  ['custom_id', row(button(x(100))), row(button(x(101))), 'components.0.components.0.custom_id'],
  ['custom_ids', row(button('a'), button('b')), row(button('a'), button('a')), 'components'],
  [
    'button label',
    row(button('a', { label: x(80) })),
    row(button('a', { label: x(81) })),
    'components.0.components.0.label',
  ],
  [
    'link button',
    row({ type: 2, style: 5, label: 'l', url: `https://a.example/${x(494)}` }),
    row({ type: 2, style: 5, label: 'l', url: `https://a.example/${x(495)}` }),
    'components.0.components.0.url',
  ],
  [
    'a link button’s address',
    row({ type: 2, style: 5, label: 'l', url: 'discord://-/apps' }),
    row({ type: 2, style: 5, label: 'l', url: 'javascript:alert(1)' }),
    'components.0.components.0.url',
  ],
  [
    'select options',
    row(select({ options: times(25, (index) => ({ label: 'l', value: String(index) })) })),
    row(select({ options: times(26, (index) => ({ label: 'l', value: String(index) })) })),
    'components.0.components.0.options',
  ],
  [
    'select option text',
    row(select({ options: [{ label: x(100), value: x(100), description: x(100) }] })),
    row(select({ options: [{ label: 'l', value: 'v', description: x(101) }] })),
    'components.0.components.0.options.0.description',
  ],
  [
    'select placeholder',
    row(select({ placeholder: x(150) })),
    row(select({ placeholder: x(151) })),
    'components.0.components.0.placeholder',
  ],
  ['a select beside a button', row(select({})), row(select({}), button('b')), 'components.0.components'],
  [
    'components V2',
    v2({ components: times(40, () => display('t')) }),
    v2({ components: times(41, () => display('t')) }),
    'components',
  ],
  [
    'components V2, nested',
    v2({ components: [{ type: 17, components: times(39, () => display('t')) }] }),
    v2({ components: [{ type: 17, components: times(40, () => display('t')) }] }),
    'components',
  ],
  [
    'components V2, text',
    v2({ components: [display(x(3000)), display(x(1000))] }),
    v2({ components: [display(x(3000)), display(x(1001))] }),
    'components',
  ],
  [
    'components V2, content',
    v2({ components: [display('t')] }),
    v2({ content: 'c', components: [display('t')] }),
    'content',
  ],
];

function faultAt(body: unknown, place: string): unknown {
  let node = typeof body === 'object' && body !== null && 'errors' in body ? body.errors : undefined;
  for (const step of [...place.split('.'), '_errors']) {
    node = typeof node === 'object' && node !== null ? Reflect.get(node, step) : undefined;
  }
  return node;
}

describe('the limits of a message', () => {
  it.each(messages)('%s', async (_name, fitting, tooMuch, place) => {
    const handle = standIn.invoke({ command: 'say' });
    const refused = await bot.acknowledge(handle, CALLBACK.message, { ...tooMuch, ...QUIET });
    expect(refused).toMatchObject({ status: 400, code: 50_035 });
    expect(faultAt(refused.body, `data.${place}`)).toEqual([
      { code: expect.any(String), message: expect.any(String) },
    ]);
    const taken = await bot.acknowledge(handle, CALLBACK.message, { ...fitting, ...QUIET });
    expect(taken.status, JSON.stringify(taken.body)).toBe(204);
    const edit = await bot.edit(handle, { ...tooMuch, ...QUIET });
    expect(edit).toMatchObject({ status: 400, code: 50_035 });
    expect(faultAt(edit.body, place)).toHaveLength(1);
  });

  it('takes nothing that is empty', async () => {
    const handle = standIn.invoke({ command: 'say' });
    expect(await bot.acknowledge(handle, CALLBACK.message, { content: '', ...QUIET })).toMatchObject({
      code: 50_006,
    });
  });
});

describe('components of the second version', () => {
  const displayed = { components: [display('t')] };

  it('take a message over that has no content and no embeds, and never leave it again', async () => {
    const handle = standIn.invoke({ command: 'say' });
    await bot.acknowledge(handle, CALLBACK.message, { content: 'c', ...QUIET });
    const kept = await bot.edit(handle, { ...v2(displayed), ...QUIET });
    expect(kept).toMatchObject({ status: 400, code: 50_035 });
    expect(faultAt(kept.body, 'content')).toHaveLength(1);
    expect((await bot.edit(handle, { content: null, ...v2(displayed), ...QUIET })).status).toBe(200);
    expect(await bot.edit(handle, { flags: 0, content: 'c', ...QUIET })).toMatchObject({ code: 50_035 });
  });
});

describe('the limits of a form', () => {
  const input = (parts: object = {}) => ({ type: 4, custom_id: 'why', style: 1, label: 'Why?', ...parts });
  const rowOf = (component: object) => ({ type: 1, components: [component] });
  const form = (parts: object) => ({
    custom_id: 'form',
    title: 'Form',
    components: [rowOf(input())],
    ...parts,
  });
  const inputs = (count: number) => times(count, (index) => rowOf(input({ custom_id: String(index) })));
  const one = (parts: object) => form({ components: [rowOf(input(parts))] });

  it.each<readonly [string, object, object]>([
    ['title', form({ title: x(45) }), form({ title: x(46) })],
    ['custom_id', form({ custom_id: x(100) }), form({ custom_id: x(101) })],
    ['inputs', form({ components: inputs(5) }), form({ components: inputs(6) })],
    ['no input', form({}), form({ components: [] })],
    ['two of one id', form({ components: inputs(2) }), form({ components: [...inputs(1), ...inputs(1)] })],
    ['label', one({ label: x(45) }), one({ label: x(46) })],
    ['text', one({ value: x(4000) }), one({ value: x(4001) })],
    ['length', one({ max_length: 4000 }), one({ max_length: 4001 })],
    ['placeholder', one({ placeholder: x(100) }), one({ placeholder: x(101) })],
  ])('%s', async (_name, fitting, tooMuch) => {
    const handle = standIn.invoke({ command: 'say' });
    const refused = await bot.acknowledge(handle, CALLBACK.modal, tooMuch);
    expect(refused).toMatchObject({ status: 400, code: 50_035 });
    const taken = await bot.acknowledge(handle, CALLBACK.modal, fitting);
    expect(taken.status, JSON.stringify(taken.body)).toBe(204);
  });
});

describe('files', () => {
  beforeEach(() => {
    // What was refused above is a violation each.
    standIn.takeViolations();
  });

  const upload = (bytes: number, name = 'map.png') => {
    const form = new FormData();
    const embeds = [{ image: { url: 'attachment://map.png' } }];
    const attachments = [{ id: '0', description: 'A map' }];
    form.set(
      'payload_json',
      JSON.stringify({ type: CALLBACK.message, data: { embeds, attachments, ...QUIET } }),
    );
    form.set('files[0]', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), name);
    return form;
  };
  const send = (form: FormData) => {
    const handle = standIn.invoke({ command: 'say' });
    return { handle, sent: bot.call('POST', `/interactions/${handle.id}/${handle.token}/callback`, form) };
  };

  it('arrive with their description and can be fetched', async () => {
    const { handle, sent } = send(upload(12));
    expect((await sent).status).toBe(204);
    const [file] = (await handle.waitForReply()).files;
    expect(file).toMatchObject({ filename: 'map.png', description: 'A map', contentType: 'image/png' });
    const fetched = await fetch(`${standIn.apiUrl}/attachments/${file?.id ?? ''}/map.png`);
    expect((await fetched.arrayBuffer()).byteLength).toBe(12);
    standIn.assertClean();
  });

  it('may have ten mebibytes', async () => {
    const most = 10 * 1024 * 1024;
    expect((await send(upload(most)).sent).status).toBe(204);
    expect(await send(upload(most + 1)).sent).toMatchObject({ status: 400, code: 50_035 });
  });

  it('must be there when an embed shows them', async () => {
    await send(upload(1, 'other.png')).sent;
    expect(() => {
      standIn.assertClean();
    }).toThrow(/map\.png/u);
  });

  it('do not fit in a request of more than 25 mebibytes', async () => {
    const form = upload(1);
    for (const id of ['1', '2', '3']) {
      form.set(`files[${id}]`, new Blob([new Uint8Array(9 * 1024 * 1024)]), `${id}.bin`);
    }
    expect(await send(form).sent).toMatchObject({ status: 413, code: 40_005 });
  });
});

describe('the limits of commands', () => {
  const command = (parts: object) => [{ name: 'find', description: 'Finds', ...parts }];
  const option = (parts: object) => ({ type: 3, name: 'what', description: 'What', ...parts });
  const options = (...parts: object[]) => command({ options: parts.map(option) });
  const choice = (index: number) => ({ name: `c${String(index)}`, value: `v${String(index)}` });

  it.each<readonly [string, object[], object[]]>([
    ['name', command({ name: x(32) }), command({ name: x(33) })],
    ['letter case', command({ name: 'find-it_2' }), command({ name: 'Find' })],
    ['a space', [{ name: 'Look up', type: 3 }], command({ name: 'look up' })],
    ['description', command({ description: x(100) }), command({ description: x(101) })],
    ['no description', [{ name: 'Look', type: 3 }], [{ name: 'find' }]],
    ['a menu with a description', [{ name: 'Look', type: 3 }], [{ name: 'Look', type: 3, description: 'd' }]],
    ['two of one name', [...command({}), { name: 'find', type: 3 }], [...command({}), ...command({})]],
    [
      'number of options',
      options(...times(25, (index) => ({ name: `o${String(index)}` }))),
      options(...times(26, (index) => ({ name: `o${String(index)}` }))),
    ],
    ['option names', options({ name: 'a' }, { name: 'b' }), options({ name: 'a' }, { name: 'a' })],
    ['order', options({ required: true }, { name: 'b' }), options({ name: 'b' }, { required: true })],
    ['choices', options({ choices: times(25, choice) }), options({ choices: times(26, choice) })],
    [
      'choice text',
      options({ choices: [{ name: x(100), value: x(100) }] }),
      options({ choices: [{ name: 'n', value: x(101) }] }),
    ],
    ['autocomplete', options({ autocomplete: true }), options({ autocomplete: true, choices: [choice(1)] })],
    ['max_length', options({ max_length: 6000 }), options({ max_length: 6001 })],
    [
      'locales',
      command({ description_localizations: { de: 'd' } }),
      command({ description_localizations: { at: 'd' } }),
    ],
    [
      'private channels',
      command({ contexts: [2], integration_types: [1] }),
      command({ contexts: [2], integration_types: [0] }),
    ],
    [
      'all text',
      command({
        options: times(25, (index) => option({ name: `${String(index)}${x(20)}`, description: x(100) })),
      }),
      command({
        options: times(25, (index) =>
          option({
            name: `${String(index)}${x(20)}`,
            description: x(100),
            choices: times(2, (number) => ({
              name: `${String(number)}${x(98)}`,
              value: x(99) + String(number),
            })),
          }),
        ),
      }),
    ],
    [
      'number of commands',
      times(100, (index) => ({ name: `c${String(index)}`, description: 'd' })),
      times(101, (index) => ({ name: `c${String(index)}`, description: 'd' })),
    ],
    [
      'options beside subcommands',
      options({ type: 1, name: 'a' }, { type: 1, name: 'b' }),
      options({ type: 1, name: 'a' }, { name: 'b' }),
    ],
    [
      'subcommands in a group',
      options({ type: 2, options: [option({ type: 1 })] }),
      options({ type: 1, options: [option({ type: 1 })] }),
    ],
    [
      'number of people’s menus',
      times(15, (index) => ({ name: `m${String(index)}`, type: 2 })),
      times(16, (index) => ({ name: `m${String(index)}`, type: 2 })),
    ],
    [
      'number of menus',
      times(15, (index) => ({ name: `m${String(index)}`, type: 3 })),
      times(16, (index) => ({ name: `m${String(index)}`, type: 3 })),
    ],
  ])('%s', async (_name, fitting, tooMuch) => {
    const own = await startStandIn();
    const other = createRawBot(own);
    expect(await other.register(tooMuch)).toMatchObject({ status: 400, code: 50_035 });
    const taken = await other.register(fitting);
    expect(taken.status, JSON.stringify(taken.body)).toBe(200);
    await own.close();
  });

  it('keeps the id of a command that stays, and counts the new ones of a day', async () => {
    const own = await startStandIn();
    const other = createRawBot(own);
    const hundred = (from: number) =>
      times(100, (index) => ({ name: `c${String(from + index)}`, description: 'd' }));
    await other.register(hundred(0));
    const [before] = own.commands(null);
    await other.register(hundred(0));
    expect(own.commands(null)[0]?.id).toBe(before?.id);
    await other.register(hundred(100));
    expect(await other.register(hundred(200))).toMatchObject({ status: 429, code: 30_034 });
    await own.close();
  });

  it('are refused with a wrong token, another application or a foreign server', async () => {
    const path = `/applications/${standIn.applicationId}/commands`;
    expect(await bot.call('GET', path, undefined, { authorization: 'Bot wrong' })).toMatchObject({
      status: 401,
    });
    expect(await bot.call('GET', '/applications/123/commands')).toMatchObject({ status: 403, code: 20_012 });
    const foreign = `/applications/${standIn.applicationId}/guilds/123/commands`;
    expect(await bot.call('PUT', foreign, [])).toMatchObject({ status: 403, code: 50_001 });
  });
});
