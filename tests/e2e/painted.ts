import type { Page } from '@playwright/test';

/** Large text needs 3 to 1 (WCAG 1.4.3); the colours of a person's system are far above it or are no contrast at all. */
const LEAST_CONTRAST = 3;

/**
 * The texts in the window that cannot be read as they are painted. In forced colours Chromium paints a plate of its own
 * behind each text, which no computed style tells of; so the pixels are asked.
 */
export async function findUnreadable(window: Page): Promise<readonly string[]> {
  const picture = (await window.screenshot({ scale: 'css' })).toString('base64');
  return window.evaluate(
    async ({ png, least }) => {
      const bytes = Uint8Array.from(atob(png), (unit) => unit.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (canvas === null) throw new Error('No canvas');
      canvas.drawImage(bitmap, 0, 0);

      const channel = (value: number) => (value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
      const luminance = (red: number, green: number, blue: number) =>
        0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
      /** Between the colour that most pixels have and the one that is farthest from it. */
      const contrastIn = ({ left, top, width, height }: DOMRect) => {
        // Neither lines under the words nor what touches them from outside.
        const { data } = canvas.getImageData(left, Math.round(top + height * 0.25), width, Math.ceil(height * 0.45));
        const counts = new Map<number, number>();
        for (let at = 0; at < data.length; at += 4) {
          const lum = luminance(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
          counts.set(lum, (counts.get(lum) ?? 0) + 1);
        }
        const [[ground] = [0]] = [...counts].sort(([, one], [, other]) => other - one);
        return Math.max(
          ...[...counts.keys()].map((lum) => (Math.max(lum, ground) + 0.05) / (Math.min(lum, ground) + 0.05)),
        );
      };
      const isSeen = (parent: Element, { left, top, right, bottom }: DOMRect) => {
        // What is there for screen readers alone is a pixel wide.
        if (parent.clientWidth === 1 || parent.clientHeight === 1) return false;
        if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false;
        // What is scrolled out of a part of the page is not painted; the part around it may lie at its place.
        for (let around: Element | null = parent; around !== null; around = around.parentElement) {
          const box = around.getBoundingClientRect();
          const isOut = left < box.left || right > box.right || top < box.top || bottom > box.bottom;
          if (isOut && getComputedStyle(around).overflow !== 'visible' && around !== document.documentElement)
            return false;
        }
        const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return over !== null && (parent.contains(over) || over.contains(parent));
      };

      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        const words = node.nodeValue?.trim() ?? '';
        // What cannot be used now may be faint.
        if (words.length < 2 || parent?.checkVisibility({ opacityProperty: true }) !== true) continue;
        if (parent.closest(':disabled, [aria-disabled="true"]') !== null) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const [line] = [...range.getClientRects()].filter(({ width, height }) => width > 8 && height > 8);
        if (line !== undefined && isSeen(parent, line) && contrastIn(line) < least) found.push(words.slice(0, 60));
      }
      return found;
    },
    { png: picture, least: LEAST_CONTRAST },
  );
}
