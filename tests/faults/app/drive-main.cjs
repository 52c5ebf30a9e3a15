// Runs in the main process what a test asks for, over the pipe that its parent holds. A program that is started with this
// alone has no debugger: nothing holds its page back, and nothing loses an answer.
const electron = require('electron');

process.on('message', async ({ id, code, given }) => {
  try {
    // Indirect: the code sees nothing of this file but what it is given.
    const value = await (0, eval)(`(${code})`)(electron, given);
    process.send?.({ id, value });
  } catch (error) {
    process.send?.({ id, error: String(error?.stack ?? error) });
  }
});
