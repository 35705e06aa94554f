// Where Debian's Chromium is: the first of that name on PATH.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export function chromiumPath() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    try {
      accessSync(join(folder, 'chromium'), constants.X_OK);
      return join(folder, 'chromium');
    } catch {
      // Not in this folder.
    }
  }
  throw new Error('chromium is not installed; `bash end2end/run` installs it as root');
}
