/** What jsdom does not have: it draws nothing, so nothing scrolls, matches or is modal. */
export function fillGaps(): void {
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      ...{ media, matches: false, onchange: null },
      addListener: () => undefined,
      removeListener: () => undefined,
    }) as MediaQueryList; // An event target and these fields are all of it.
  Element.prototype.scrollTo = () => undefined;
  Element.prototype.hasPointerCapture = () => false;
  HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false;
  };
  window.CSS = { ...window.CSS, escape: (text: string) => text };
}
