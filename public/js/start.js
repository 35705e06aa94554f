// Starts the self-check with the first frame, whose paint comes before the module: no script stands between a reader and the first question.
// A page in the background has no frames.

(document.hidden ? setTimeout : requestAnimationFrame)(() => import('./self-check.js'));
