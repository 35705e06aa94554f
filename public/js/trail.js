// The way through the self-check: each view is an entry of the browser's history, which holds no more than how many entries of this
// page stand below it. What is shown there, the id of a question or the outcome, is known here alone, and gone after a reload.

/** The outcome, as it is by the answers of the moment. */
export const OUTCOME = '';

/**
 * Entries below this one are left over from before a reload.
 * @type {number}
 */
let first = history.state ?? 0;
let step = first;
/** @type {string[]} */
const trail = [];

export const present = () => trail[step];

/**
 * Some browsers refuse more than a hundred entries in half a minute. What is shown then has no entry, and is shown all the same.
 * @type {(note: () => void) => void}
 */
function noted(note) {
  try {
    note();
  } catch {}
}

/**
 * Puts a view at the present step.
 * @type {(view: string) => void}
 */
export function put(view) {
  trail[step] = view;
}

/**
 * Puts a view at a new step, after the present one.
 * @type {(view: string) => void}
 */
export function push(view) {
  trail.splice(step + 1, Infinity, view);
  step += 1;
  noted(() => history.pushState(step, ''));
}

/**
 * Marks the present entry with its step and the address of the language that is shown.
 * @type {(address: string) => void}
 */
export function mark(address) {
  noted(() => history.replaceState(step, '', address));
}

/**
 * Goes one step back, from the first one to the home page.
 * @type {(home: string) => void}
 */
export function back(home) {
  step === first ? location.assign(home) : history.back();
}

/**
 * Goes back to where a view was shown last; says whether it ever was.
 * @type {(view: string) => boolean}
 */
export function backTo(view) {
  const at = trail.lastIndexOf(view, step);
  if (at >= first) history.go(at - step);
  return at >= first;
}

/**
 * Follows the reader to an entry, and says whether it is to be shown. What cannot be shown is passed over.
 * @type {(state: number | null, isShown: (view: string) => boolean) => boolean}
 */
export function follow(state, isShown) {
  const last = trail.length - 1;
  // A jump within the page.
  if (state === null) return false;
  // Left over from before a reload: above the last step, back to that; below the first one, off the page in one go, and where there
  // is nothing below the page, its first question.
  if (state > last) {
    history.go(last - state);
    return false;
  }
  if (state < first) {
    trail[state] = trail[first];
    first = step = state;
    history.go(-1 - state);
    return true;
  }
  const onward = state > step && state < last ? 1 : -1;
  step = state;
  if (!isShown(trail[step])) {
    history.go(onward);
    return false;
  }
  return true;
}
