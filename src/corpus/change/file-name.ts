import { BotError } from '../../core/errors.js';
import { type ArticleFormat, formatOf } from '../list-archive.js';

/** As long as Discord takes a choice's value, so that every file can be chosen again. */
const MAX_LENGTH = 100;
/** Begins with a letter or a digit, so it is neither hidden nor an option; holds nothing that a path or a shell reads. */
const SAFE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._()\-,+&'’]*$/u;
/** Names that Windows keeps for devices, with whatever ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)\./iu;

/**
 * How a file of this name is read, once it is sure that the name is a file's in the archive's own folder.
 * @throws {BotError} `file-name` or `file-type`
 */
export function checkFileName(name: string): ArticleFormat {
  if (name.length > MAX_LENGTH || !SAFE.test(name) || DEVICE.test(name)) {
    throw new BotError(
      'file-name',
      `A file may not be named ${JSON.stringify(name)}: take letters, digits, spaces and -_.()+,&' in up to ` +
        `${String(MAX_LENGTH)} characters, with a letter or a digit first.`,
    );
  }
  const format = formatOf(name);
  if (format === undefined) {
    throw new BotError(
      'file-name',
      `A file named ${name} is never read as an article: README*, dotfiles and archive.yml are not. Choose another name.`,
    );
  }
  if (typeof format === 'string') return format;
  throw new BotError('file-type', `${name} is not taken. ${format.reason}`);
}
