// Where the list of the search box has room, above an on-screen keyboard too, and what of it is seen.

/** With less room than this below the box, the box goes to the top of what is seen. */
const LEAST = 220;
/** What stays free around the list, and beside a row that was scrolled into it. */
const MARGIN = 8;

/**
 * Height in CSS pixels from the lower edge of `box` to the end of what is seen of the page.
 * `mayScroll` lets the page be scrolled when that is too little to read a list.
 */
export function roomBelow(box: Element, mayScroll: boolean): number {
  const { offsetTop, height } = window.visualViewport ?? { offsetTop: 0, height: innerHeight };
  const room = () => offsetTop + height - box.getBoundingClientRect().bottom - MARGIN;
  if (mayScroll && room() < LEAST) {
    const by = box.getBoundingClientRect().top - offsetTop - MARGIN;
    if (by > 0) window.scrollBy({ top: by, behavior: 'instant' });
  }
  return room();
}

/** Scrolls `scroller`, never the page, until `row` is seen in it. */
export function showWithin(scroller: Element, row: Element): void {
  const [outer, inner] = [scroller.getBoundingClientRect(), row.getBoundingClientRect()];
  if (inner.top < outer.top) scroller.scrollTop -= outer.top - inner.top + MARGIN;
  if (inner.bottom > outer.bottom) scroller.scrollTop += inner.bottom - outer.bottom + MARGIN;
}
