import everything from './playwright.config.ts';
import { everydayPatterns } from './tests/e2e/everyday-stories.ts';

export default { ...everything, grep: [...everydayPatterns] };
