import type { Page } from '@playwright/test';

/**
 * What keeps a page from being read in one direction (WCAG 1.4.10): a page or a part of it that runs out of the window
 * sideways, words that run out of a button or an option, a table that scrolls where no key reaches it, a cell of words that is wider than the visible part of its table, and what stays in place over more than a third of the window.
 * Empty when all is well.
 */
export function findReflowFaults(window: Page): Promise<readonly string[]> {
  return window.evaluate(() => {
    const faults: string[] = [];
    const nameOf = (element: Element): string => {
      const label = element.getAttribute('aria-label') ?? element.textContent;
      return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${label.slice(0, 40)}`;
    };
    const page = document.scrollingElement ?? document.documentElement;
    if (page.scrollWidth > page.clientWidth) {
      faults.push(`the page is ${String(page.scrollWidth)} px wide in ${String(page.clientWidth)} px`);
    }
    const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
    let recordedHeight = 0;
    const held: string[] = [];
    for (const element of document.body.querySelectorAll('*')) {
      // The reading ruler is two lines with the text between them.
      if (!element.checkVisibility() || element.hasAttribute('data-ruler')) continue;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const isHidden = style.clipPath !== 'none' && box.width <= 2; // For a screen reader only.
      if (isHidden) continue;
      const scrollsSideways = ['auto', 'scroll'].includes(style.overflowX) && element.scrollWidth > element.clientWidth;
      // One thing that is wider than the window, and not a column of text that was cut off.
      if (scrollsSideways && element.querySelector('table, svg[role="img"], nav a, li > a') === null) {
        faults.push(`scrolls sideways: ${nameOf(element)}`);
      }
      if (scrollsSideways && !element.matches(focusable) && element.querySelector(focusable) === null) {
        faults.push(`scrolls where no key reaches: ${nameOf(element)}`);
      }
      // A line of words in a table can be read without scrolling to and fro; only the columns need scrolling.
      if (scrollsSideways) {
        for (const cell of element.querySelectorAll('th, td')) {
          const isText = !cell.hasAttribute('colspan') && cell.textContent.length > 40;
          if (isText && cell.getBoundingClientRect().width > element.clientWidth) {
            faults.push(`wider than its table's window: ${nameOf(cell)}`);
            break;
          }
        }
      }
      // Words that run out of what one presses, over its neighbour; not what only a screen reader has.
      if (element.matches('label, button')) {
        const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
          if (text.parentElement === null || getComputedStyle(text.parentElement).clipPath !== 'none') continue;
          const range = document.createRange();
          range.selectNodeContents(text);
          const words = range.getBoundingClientRect();
          if (words.width === 0 || (words.left >= box.left - 1 && words.right <= box.right + 1)) continue;
          faults.push(`runs out of its box: ${nameOf(element)}`);
          break;
        }
      }
      const isStuck = style.position === 'fixed' || style.position === 'sticky';
      // What stays beside the text covers none of it.
      const isAcross = box.width > innerWidth * 0.6;
      if (isStuck && isAcross && element.closest('table, dialog') === null) {
        const seen = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
        if (seen > 0) {
          recordedHeight += seen;
          held.push(`${nameOf(element)}: ${String(Math.round(seen))} px`);
        }
      }
    }
    if (recordedHeight > innerHeight / 3) {
      faults.push(
        `stays in place over ${String(Math.round(recordedHeight))} of ${String(innerHeight)} px: ${held.join('; ')}`,
      );
    }
    return faults;
  });
}
