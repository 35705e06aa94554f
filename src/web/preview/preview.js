// Asks for the page again once there is something else to see. In a preview alone.
const shown = document.querySelector('meta[name="preview-stamp"]')?.getAttribute('content');
/** @type {EventSource | undefined} */
let events;

const listen = () => {
  events?.close();
  events = undefined;
  // A browser has six connections for all its tabs: those that nobody looks at have none.
  if (document.hidden) return;
  events = new EventSource('/preview/events');
  events.addEventListener('message', ({ data }) => {
    if (data !== shown) location.reload();
  });
};

document.addEventListener('visibilitychange', listen);
listen();
