/** An answer that comes by pages. @property first its first page, which is there already */
export type Pages<Page> = {
  first: Page;
  map: <Part>(part: (page: Page) => Part) => AsyncGenerator<Part>;
};

/**
 * Asks for the first page of an answer, and for the others as they are taken: what is asked wrongly fails before a file begins.
 * @param after what the next page is asked by; null after the last
 */
export async function pagesOf<Page, After>(
  ask: (after: After | undefined) => Promise<Page>,
  after: (page: Page) => After | null,
): Promise<Pages<Page>> {
  const first = await ask(undefined);
  return {
    first,
    async *map(part) {
      for (let page = first; ; ) {
        yield part(page);
        const next = after(page);
        if (next === null) return;
        page = await ask(next);
      }
    },
  };
}
