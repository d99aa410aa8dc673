/** A door that work waits at until a test opens it. */
export interface Gate {
  readonly passed: Promise<void>;
  open(): void;
}

/** Makes a closed gate. */
export function createGate(): Gate {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    passed,
    open() {
      open();
    },
  };
}
