import { config } from 'zod';

// Lets schemas read without compiling themselves. The library tries `new Function` when a schema is made, and under a policy
// that forbids it, such as that of a page for one lesson, the browser reports the mere attempt. To be imported before
// whatever makes schemas.
config({ jitless: true });
