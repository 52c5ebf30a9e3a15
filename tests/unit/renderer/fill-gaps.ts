/** Every element is reported once with this size, and never gets another one. */
class FixedSize implements ResizeObserver {
  readonly #tell: ResizeObserverCallback;
  constructor(tell: ResizeObserverCallback) {
    this.#tell = tell;
  }
  observe(target: Element): void {
    const sizes = [{ inlineSize: 640, blockSize: 320 }];
    const contentRect = new DOMRect(0, 0, 640, 320);
    const entry = {
      target,
      contentRect,
      borderBoxSize: sizes,
      contentBoxSize: sizes,
      devicePixelContentBoxSize: sizes,
    };
    this.#tell([entry], this);
  }
  unobserve(): void {
    // Nothing more is reported anyway.
  }
  disconnect(): void {
    // As above.
  }
}

/** What jsdom does not have: it draws nothing, so nothing scrolls, matches or is modal. */
export function fillGaps(): void {
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      ...{ media, matches: false, onchange: null },
      addListener: () => undefined,
      removeListener: () => undefined,
    }) as MediaQueryList; // An event target and these fields are all of it.
  Element.prototype.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  window.ResizeObserver = FixedSize;
  Element.prototype.hasPointerCapture = () => false;
  HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false;
  };
  window.CSS = { ...window.CSS, escape: (text: string) => text };
}
