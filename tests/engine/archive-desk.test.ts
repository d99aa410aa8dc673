import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { createArchiveDesk } from '../../src/engine/archive-desk.js';
import { temporaryFolder, writeFiles } from '../support/temp-folder.js';

const FERRY = 'A ferry takes over\n\nA ferry carries the commuters from Tuesday on.\n';

function createPlace() {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'archive/ferry.txt': FERRY,
    // An entry of the trash that is broken: nobody who only looks for a file is to be told of it.
    'state/trash/20210601T100000000Z-0badc0de/entry.json': 'cut sho',
  });
  const [archiveDir, stateDir] = [path.join(folder, 'archive'), path.join(folder, 'state')];
  const time = { now: 0 };
  const desk = createArchiveDesk({ archiveDir, stateDir }, () => time.now);
  return { desk, archiveDir, time };
}

describe('the files that the archive desk tells of', () => {
  it('are those of some seconds ago at most, whatever lies in the trash', async () => {
    const { desk, archiveDir, time } = createPlace();
    expect(await desk.list()).toEqual({ files: ['ferry.txt'] });
    writeFileSync(path.join(archiveDir, 'tram.txt'), FERRY);
    time.now = 4000;
    expect(await desk.list()).toEqual({ files: ['ferry.txt'] });
    time.now = 6000;
    expect((await desk.list()).files.toSorted()).toEqual(['ferry.txt', 'tram.txt']);
  });

  it('are those of now after a change', async () => {
    const { desk } = createPlace();
    await desk.list();
    await desk.add({ name: 'tram.txt', bytes: Buffer.from(FERRY), facts: {}, replace: false });
    expect((await desk.list()).files.toSorted()).toEqual(['ferry.txt', 'tram.txt']);
  });
});
