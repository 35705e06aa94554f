// Shows the button that prints, on pages made to be printed; without it the browser's own menu does the same.

/** @type {HTMLElement | null} */
const button = document.querySelector('[data-act=print]');
if (button) {
  button.hidden = false;
  button.onclick = print;
}
