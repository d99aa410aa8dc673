/** Tells those who wait that something in the stand-in has changed. */
export interface Changes {
  tell(): void;
  /**
   * Waits until `look` gives a value, looking again at each change.
   * @throws {Error} after `milliseconds` of real time, naming what was waited for
   */
  until<Value>(look: () => Value | undefined, milliseconds: number, what: string): Promise<Value>;
}

/** Makes the signal; one for each stand-in. */
export function createChanges(): Changes {
  const listeners = new Set<() => void>();
  return {
    tell() {
      for (const listener of listeners) listener();
    },
    until(look, milliseconds, what) {
      return new Promise((resolve, reject) => {
        const finish = () => {
          clearTimeout(timer);
          listeners.delete(check);
        };
        const check = () => {
          const value = look();
          if (value === undefined) return;
          finish();
          resolve(value);
        };
        const timer = setTimeout(() => {
          finish();
          reject(new Error(`Waited ${String(milliseconds)} ms in vain for ${what}.`));
        }, milliseconds);
        listeners.add(check);
        check();
      });
    },
  };
}
