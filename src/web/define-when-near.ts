// Loads the code of an element when it first comes near the view.

/** How far outside the view an element is made ready, so that it has settled when it is seen. */
const AHEAD = '800px 0px';

/**
 * Watches the page for each element name and calls its loader once, when the first element of that
 * name comes near the view. A loader that fails (offline) is tried again for the next one.
 */
export function defineWhenNear(
  loaders: Readonly<Record<string, () => Promise<unknown>>>,
  root: ParentNode = document,
): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        const load = loaders[target.localName];
        load?.().catch((error: unknown) => {
          console.error(`<${target.localName}> could not be loaded.`, error);
          target.setAttribute('data-load-failed', '');
        });
      }
    },
    { rootMargin: AHEAD },
  );
  for (const name of Object.keys(loaders)) {
    for (const element of root.querySelectorAll(name)) observer.observe(element);
  }
}
