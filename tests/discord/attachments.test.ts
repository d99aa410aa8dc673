import { createServer, type RequestListener } from 'node:http';

import { describe, expect, it, onTestFinished } from 'vitest';

import { createAttachmentFetcher, DISCORD_FILE_ORIGINS } from '../../src/discord/attachments.js';

const MAX_BYTES = 100;

/** A file server, and a fetcher that may ask it. */
async function serve(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const origin = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}`;
  return { origin, fetchFile: createAttachmentFetcher({ origins: [origin], maxBytes: MAX_BYTES }) };
}

function file(url: string, bytes = 5) {
  return { name: 'ferry.txt', url, bytes };
}

describe('fetching what was uploaded', () => {
  it('gives the bytes as they are', async () => {
    const { origin, fetchFile } = await serve((_request, response) => response.end('Ferry'));
    expect(Buffer.from(await fetchFile(file(`${origin}/1/ferry.txt?ex=1`))).toString()).toBe('Ferry');
  });

  it('asks Discord’s own hosts over https alone', async () => {
    const fetchFile = createAttachmentFetcher({ origins: DISCORD_FILE_ORIGINS, maxBytes: MAX_BYTES });
    for (const url of [
      'http://cdn.discordapp.com/a/ferry.txt',
      'https://cdn.discordapp.com:8443/a/ferry.txt',
      'https://cdn.discordapp.com.evil.example/ferry.txt',
      'https://evil.example/cdn.discordapp.com/ferry.txt',
      'https://cdn.discordapp.com@evil.example/ferry.txt',
      'https://user:word@cdn.discordapp.com/ferry.txt',
      'https://discordapp.com/ferry.txt',
      'https://127.0.0.1/ferry.txt',
      'http://169.254.169.254/latest/meta-data',
      'file:///etc/passwd',
      'data:text/plain,Ferry',
      'ferry.txt',
      '',
    ]) {
      await expect(fetchFile(file(url)), url).rejects.toMatchObject({ code: 'file-foreign' });
    }
  });

  it.each<readonly [string, RequestListener, string, number]>([
    [
      'a redirect',
      (_request, response) => response.writeHead(302, { location: '/other' }).end(),
      'file-fetch',
      5,
    ],
    ['a file that is gone', (_request, response) => response.writeHead(404).end('Ferry'), 'file-fetch', 5],
    ['less than was said', (_request, response) => response.end('Fer'), 'file-fetch', 5],
    ['more than was said', (_request, response) => response.end('Ferry!'), 'file-fetch', 5],
    ['a broken line', (request) => request.socket.destroy(), 'file-fetch', 5],
    ['far more than is taken', (_request, response) => response.end('x'.repeat(1000)), 'file-too-large', 5],
    ['what says itself that it is too large', (_request, response) => response.end(), 'file-too-large', 101],
  ])('refuses %s', async (_name, listener, code, bytes) => {
    let asked = 0;
    const { origin, fetchFile } = await serve((request, response) => {
      asked += 1;
      listener(request, response);
    });
    await expect(fetchFile(file(`${origin}/ferry.txt`, bytes))).rejects.toMatchObject({ code });
    expect(asked).toBe(bytes > MAX_BYTES ? 0 : 1);
  });
});
