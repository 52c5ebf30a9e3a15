// Makes the first answers of the main process to its page fail, as they did once in some hundred starts: what Node loads
// at the first request threw, and the page stayed empty. CLAIMSORT_TEST_FAILING_LOADS says how often.
let left = Number(process.env.CLAIMSORT_TEST_FAILING_LOADS);
const { get } = Object.getOwnPropertyDescriptor(globalThis, 'Headers');
const { Headers: ready } = globalThis;
Object.defineProperty(globalThis, 'Headers', {
  configurable: true,
  get() {
    // The page is answered by Electron; what drives this program asks for them, too.
    if (left > 0 && new Error().stack.includes('browser_init')) {
      left -= 1;
      throw new TypeError('planted');
    }
    return get === undefined ? ready : get.call(globalThis);
  },
});
