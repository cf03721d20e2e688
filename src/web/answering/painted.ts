/** A window that is not drawn has no frames to wait for. */
const LONGEST_MS = 200;

/** Settles when everything that was changed before has been drawn. */
export function painted(): Promise<void> {
  return new Promise((settle) => {
    setTimeout(settle, LONGEST_MS);
    // A task of its own comes after the frame.
    requestAnimationFrame(() => setTimeout(settle));
  });
}
