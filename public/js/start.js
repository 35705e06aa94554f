// Starts the self-check with the second frame, once its first question is painted: no script stands between a reader and that question.

requestAnimationFrame(() => requestAnimationFrame(() => import('./self-check.js')));
