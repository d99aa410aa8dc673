import { messageOf } from '../core/errors.js';

/** A file system error as a sentence for the operator. */
export function explainFileError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return `It may not be read by this user (${code}).`;
    case 'ELOOP':
      return 'It is a link that leads back to itself.';
    case 'ENOENT':
      return 'It is not there any more.';
    case 'ENOTDIR':
      return 'Part of its path is no folder.';
    default:
      // The message would hold the whole path, and these words may be shown in Discord.
      return `It cannot be read (${typeof code === 'string' ? code : messageOf(error)}).`;
  }
}
