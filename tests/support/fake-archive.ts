import type { ArchiveSource } from '../../commands/archive.js';

/** The operators' part of a bot that has none: whatever it is asked for would be a fault. */
export function noArchive(): Omit<ArchiveSource, 'suggestArticles'> {
  const refuse = () => Promise.reject(new Error('Nobody may change this archive.'));
  return {
    operatorGuilds: [],
    fetchAttachment: refuse,
    archive: { add: refuse, remove: refuse, undo: refuse, list: refuse },
    rebuildIndex: refuse,
  };
}
