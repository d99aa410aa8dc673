import type { Logger } from '../../src/core/logger.js';

/** One line of a log. */
export interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly event: string;
  readonly fields: object;
}

/** A logger that keeps its lines. */
export interface RecordingLogger extends Logger {
  readonly lines: readonly LogLine[];
  /** The fields of all lines of that event. */
  of(event: string): readonly object[];
}

/** Makes one, empty. */
export function createRecordingLogger(): RecordingLogger {
  const lines: LogLine[] = [];
  const at = (level: LogLine['level']) => (fields: object, event: string) => {
    lines.push({ level, event, fields });
  };
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    lines,
    of: (event) => lines.filter((line) => line.event === event).map((line) => line.fields),
  };
}
