/**
 * Asks something for many at once. Whoever comes while an answer is on its way waits for the next one, so that nobody is told
 * what was true before they asked; however many come, one question at a time is asked.
 */
export function askedTogether<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let running: Promise<unknown> | null = null;
  let next: Promise<Answer> | null = null;
  const begin = () => {
    next = null;
    const asked = ask();
    running = asked
      .catch(() => {})
      .finally(() => {
        running = null;
      });
    return asked;
  };
  return () => {
    if (running === null) return begin();
    next ??= running.then(begin);
    return next;
  };
}
