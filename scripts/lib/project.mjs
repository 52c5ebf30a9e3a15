// The location of the project.
import { join, resolve } from 'node:path';

export const projectRoot = resolve(import.meta.dirname, '../..');

/** @param {...string} parts */
export const inProject = (...parts) => join(projectRoot, ...parts);
