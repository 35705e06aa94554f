// Finds every page of the site as a visitor would, from the language choice on, by following every link inside the site.

/** What one page says of itself; runs in a browser, where HTML is read exactly. */
function read({ html, url }) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const all = (selector, name) => [...page.querySelectorAll(selector)].map((element) => element.getAttribute(name));
  const links = [
    ...all('a[href]', 'href'),
    ...all('link[rel=canonical], link[rel=alternate]', 'href'),
    ...all('form[action]', 'action'),
    ...all('[formaction]', 'formaction'),
  ];
  const here = new URL(url);
  return {
    lang: page.documentElement.lang,
    kind: page.querySelector('main')?.dataset.page ?? null,
    links: links.map((link) => new URL(link, here)).filter(({ origin }) => origin === here.origin).map(({ pathname }) => pathname),
    languages: [...page.querySelectorAll('main a[hreflang]')].map((link) => ({
      tag: link.hreflang,
      home: link.getAttribute('href'),
    })),
  };
}

/**
 * Crawls the site at `base` and gives its languages, its pages, and the links that lead to no page.
 * Files that are no pages (a picture, a table for a spreadsheet) have to be there, and are not kept. Posters and flyers, which are
 * made to be printed, stand apart from what is read; so do the cards of consult mode, which have no frame and two languages.
 */
export async function crawl(browser, base) {
  const context = await browser.newContext({ baseURL: base });
  const reader = await context.newPage();
  const pages = [];
  const broken = [];
  const seen = new Map([['/', 'the start']]);
  for (const path of seen.keys()) {
    const answer = await context.request.get(path, { maxRedirects: 0 });
    if (answer.status() !== 200) {
      broken.push(`${path} answers ${answer.status()}, linked from ${seen.get(path)}`);
      continue;
    }
    if (!(answer.headers()['content-type'] ?? '').startsWith('text/html')) continue;
    const page = { path, ...(await reader.evaluate(read, { html: await answer.text(), url: base + path })) };
    pages.push(page);
    for (const link of page.links) if (!seen.has(link)) seen.set(link, path);
  }
  await context.close();
  const languages = pages[0].languages.map(({ tag, home }) => ({
    tag,
    home,
    code: home.slice(1),
    selfCheck: pages.find((page) => page.lang === tag && page.kind === 'self-check')?.path,
  }));
  const all = pages.map(({ path, lang, kind }) => ({ path, lang, kind }));
  const isSheet = ({ kind }) => Boolean(kind?.startsWith('kit/'));
  const isDeck = ({ kind }) => kind === 'consult';
  return { languages, pages: all.filter((page) => !isSheet(page) && !isDeck(page)), sheets: all.filter(isSheet), decks: all.filter(isDeck), broken };
}
