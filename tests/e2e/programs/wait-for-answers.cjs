// Loaded before the program, which may ask something before a test can speak to it: each question of the system's
// dialogs waits here for its answer. What would start the program again only ends it; the test starts it itself.
const { app, dialog } = require('electron');

const asked = [];
Object.assign(globalThis, { asked });
let number = 0;
const wait = (_parent, options) =>
  new Promise((answer) => {
    number += 1;
    asked.push({ number, options, answer });
  });
dialog.showMessageBox = wait;
dialog.showOpenDialog = wait;
app.relaunch = () => undefined;
