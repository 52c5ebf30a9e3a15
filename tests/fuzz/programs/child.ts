import { handInReader } from '../readers/hand-in.ts';
import { lessonReader } from '../readers/lesson.ts';
import { classReader } from '../readers/class.ts';
import { passagesReader } from '../readers/passages.ts';
import { profileReader } from '../readers/profile.ts';
import { rosterReader } from '../readers/roster.ts';
import { windowStateReader } from '../readers/window-state.ts';
import { serve } from '../serve.ts';

// Reads bad files as the program would.
await serve([lessonReader, handInReader, rosterReader, profileReader, classReader, passagesReader, windowStateReader]);
