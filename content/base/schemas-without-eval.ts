import { config } from 'zod';

// Makes schemas parse without compiling code. zod tries `new Function` when a schema is created, and under a content
// security policy that forbids it, such as that of a page for one lesson, the browser reports even the attempt. Import
// this before any module that creates schemas.
config({ jitless: true });
