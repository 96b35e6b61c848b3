/** Elements from code. Texts become text nodes, never markup. */

type Value = string | number | boolean | undefined | ((event: Event) => void);
export type Child = Node | string | undefined | false;

/**
 * @param attributes `click` and other functions listen to the event of that name; `true` is an empty attribute; `false` and `undefined` are none
 */
export function element<N extends keyof HTMLElementTagNameMap>(
  name: N,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[N] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(key, value);
    else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return made;
}

/** The element of the page with that id. @throws when the page has none */
export function byId<E extends HTMLElement>(id: string, type: new () => E): E {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no ${id}`);
  return found;
}

/** Vietnamese words of the text, whatever the language of the page is. */
export function vietnamese(text: string): HTMLElement {
  return element('span', { lang: 'vi' }, text);
}
