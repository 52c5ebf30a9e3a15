import { findInText } from '../../../content/lesson/find-in-text.ts';

const BLOCK = 'p, h1, h2, h3, h4, li, dt, dd, td, th, blockquote, figcaption, summary, div, section';

/** The elements to search: the article if there is one on the screen, otherwise everything except the bars. */
const placesToSearch = (): readonly Element[] => {
  const articles = [...document.querySelectorAll('main article')].filter((one) => one.checkVisibility());
  const within = articles.length > 0 ? articles : [...document.querySelectorAll('main')];
  // A nested element would be searched twice.
  return within.filter((one) => !within.some((other) => other !== one && other.contains(one)));
};

/** All occurrences of the words on the screen, in page order. A match may span inline markup, but never two blocks. */
export function findRanges(wanted: string): readonly Range[] {
  return placesToSearch().flatMap((place) => {
    const nodes: { readonly node: Node; readonly start: number }[] = [];
    let text = '';
    let block: Element | null = null;
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent?.checkVisibility() !== true) continue;
      const here = parent.closest(BLOCK);
      // No key types this character, so no match spans it.
      if (here !== block) text += '\u0000';
      block = here;
      nodes.push({ node, start: text.length });
      text += node.nodeValue ?? '';
    }
    const pointAt = (at: number, isEnd: boolean) =>
      nodes.findLast(({ start }) => (isEnd ? start < at : start <= at)) ?? nodes[0];
    return findInText(text, wanted).flatMap(({ start, end }) => {
      const [first, last] = [pointAt(start, false), pointAt(end, true)];
      if (first === undefined || last === undefined) return [];
      const range = document.createRange();
      range.setStart(first.node, start - first.start);
      range.setEnd(last.node, end - last.start);
      return [range];
    });
  });
}

/** Scrolls a match to the middle of its scroll container, unless it is already visible. */
export function bringToMiddle(range: Range): void {
  let scroller = range.startContainer.parentElement;
  while (scroller !== null && !(scroller.scrollHeight > scroller.clientHeight && scrolls(scroller))) {
    scroller = scroller.parentElement;
  }
  const box = range.getBoundingClientRect();
  const isPage = scroller === null || scroller === document.scrollingElement;
  const [top, height] =
    scroller === null || isPage ? [0, innerHeight] : [scroller.getBoundingClientRect().top, scroller.clientHeight];
  (scroller ?? document.documentElement).scrollBy({ top: box.top - top - height / 2, behavior: 'instant' });
}

const scrolls = (element: Element): boolean =>
  element === document.scrollingElement || /auto|scroll/.test(getComputedStyle(element).overflowY);
