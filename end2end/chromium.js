// Where Debian's Chromium is: the whole browser, and the shell without a window that opens a page in a third of the time.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first file of this name on PATH that can be run. */
function found(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

/** The whole browser, as readers have it. */
export function chromiumPath() {
  const path = found('chromium');
  if (path) return path;
  throw new Error('chromium is not installed; `bash end2end/run` installs it as root');
}

/** The same engine without the window and what belongs to it, built from the same source; the whole browser where it is not installed. */
export const shellPath = () => found('chromium-headless-shell') ?? chromiumPath();
