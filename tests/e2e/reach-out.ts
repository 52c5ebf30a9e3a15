import type { Page } from '@playwright/test';

/** What becomes of a script in the page that tries to reach an address outside it, by `fetch` and by an image. */
export const reachOutFrom = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const image = new Image();
    const loaded = new Promise<string>((resolve) => {
      image.onload = () => resolve('loaded');
      image.onerror = () => resolve('refused');
    });
    image.src = 'http://127.0.0.1:9/c.png';
    return [await fetch('http://127.0.0.1:9/').then(String, () => 'refused'), await loaded];
  });
