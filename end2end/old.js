// A browser from before 2022, as far as a page can tell: what it lacks is taken from the page and from the style.

/** What is no longer there when a page's script asks for it. */
const lacks = () => {
  delete globalThis.HTMLDialogElement;
  delete Element.prototype.requestFullscreen;
  for (const name of ['fullscreenEnabled', 'fullscreenElement', 'exitFullscreen', 'startViewTransition']) delete Document.prototype[name];
  for (const name of ['clipboard', 'share', 'sendBeacon']) delete Navigator.prototype[name];
  delete HTMLElement.prototype.showPopover;
};

/** A whole rule goes where its selector is not known; a declaration where its property or a unit of its value is not. */
const RULES = /[^{}]*(?::has\(|::details-content)[^{}]*\{[^{}]*\}/g;
const UNITS = /(?<=[{;\s])[\w-]+:[^;{}]*\d(?:dvh|svh|lvh|dvw|cqi|cqb|cqw|cqh)\b[^;{}]*;?/g;
const PROPERTIES = /(?<=[{;\s])(?:scale|rotate|translate|text-wrap|hyphenate-limit-chars|overscroll-behavior[\w-]*|scrollbar-width|content-visibility|paint-order|container[\w-]*)\s*:[^;{}]*;?/g;

/** Makes the browser of a context an old one. With `layers: false` it is older still: it knows no layer, and so none of our style. */
export async function makeOld(context, { layers = true } = {}) {
  await context.addInitScript(lacks);
  await context.route('**/*.css', async (route) => {
    const answer = await route.fetch();
    const css = await answer.text();
    await route.fulfill({ response: answer, body: layers ? css.replaceAll(RULES, '').replaceAll(UNITS, '').replaceAll(PROPERTIES, '') : '' });
  });
}
