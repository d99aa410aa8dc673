import { createServer } from 'node:http';
import { once } from 'node:events';

import { DefaultRestOptions } from 'discord.js';
import { expect, it } from 'vitest';

import { withConnections } from '../../src/discord/connections.js';

const CROWD = 100;

it('opens a bounded number of connections, and acknowledges while edits hang', async () => {
  let connections = 0;
  let acknowledged = 0;
  const hanging: (() => void)[] = [];
  const server = createServer((request, response) => {
    if (request.method === 'PATCH') {
      hanging.push(() => response.end());
      return;
    }
    acknowledged += 1;
    response.writeHead(204).end();
  });
  server.on('connection', () => {
    connections += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const base = `http://127.0.0.1:${String(address.port)}/api/v10`;
  const request = withConnections(DefaultRestOptions.makeRequest);

  const edits = Array.from({ length: CROWD }, (_, index) =>
    request(`${base}/webhooks/1/token-${String(index)}/messages/@original`, { method: 'PATCH' }),
  );
  const callbacks = Array.from({ length: CROWD }, (_, index) =>
    request(`${base}/interactions/1/token-${String(index)}/callback`, { method: 'POST' }),
  );
  const answers = await Promise.all(callbacks);
  expect(answers.every(({ status }) => status === 204)).toBe(true);
  expect(acknowledged).toBe(CROWD);
  expect(connections).toBeLessThan(CROWD);

  const timer = setInterval(() => {
    for (const answer of hanging.splice(0)) answer();
  }, 1);
  await Promise.all(edits.map(async (edit) => (await edit).text()));
  clearInterval(timer);
  expect(connections).toBeLessThan(CROWD);
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});
