/** Throws when the program, not its user, is wrong. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`);
}

/** Makes a `switch` without its last case a compile error. */
export function exhaustive(value: never): never {
  throw new Error(`Unexpected value: ${String(value)}`);
}
