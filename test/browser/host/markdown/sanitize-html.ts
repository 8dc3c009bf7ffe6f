const forbidden = 'script, style, link, meta, base, iframe, object, embed, form, template';

/** Parses foreign HTML and takes out whatever could run a script or change the page around it. */
export function sanitizeHTMLToDom(html: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
  for (const element of parsed.querySelectorAll(forbidden)) element.remove();
  for (const element of parsed.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const isScript = name.startsWith('on') || /^\s*(?:javascript|vbscript|data:text\/html)/i.test(value.replace(/[\0-\x20]/g, ''));
      if (isScript || name === 'srcdoc') element.removeAttribute(name);
    }
  }
  const fragment = document.createDocumentFragment();
  fragment.append(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
  return fragment;
}
