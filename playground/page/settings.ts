/** The language and the colors of the page. */
import type { Language } from '../protocol.ts';
import { WORDS, type Word } from '../words.ts';
import { byId } from '../view/dom.ts';

/** The language that the browser prefers, if the page speaks it. */
export function preferredLanguage(): Language {
  const known = navigator.languages.map((tag) => tag.split('-')[0]).find((tag) => tag === 'en' || tag === 'vi');
  return known === 'vi' ? 'vi' : 'en';
}

/** Puts the words of a language on all that is in the page from the beginning. */
export function speak(lang: Language): void {
  const words = WORDS[lang];
  document.documentElement.lang = lang;
  document.title = words.pageTitle;
  for (const node of document.querySelectorAll<HTMLElement>('[data-word]')) node.textContent = words[node.dataset['word'] as Word];
  for (const node of document.querySelectorAll<HTMLElement>('[data-word-label]')) node.setAttribute('aria-label', words[node.dataset['wordLabel'] as Word]);
  for (const button of document.querySelectorAll<HTMLElement>('[data-lang]')) button.setAttribute('aria-pressed', String(button.dataset['lang'] === lang));
}

/** @param change is told the language that the user chose */
export function watchSettings(change: (lang: Language) => void): void {
  byId('language', HTMLElement).addEventListener('click', ({ target }) => {
    const lang = target instanceof HTMLElement ? target.dataset['lang'] : undefined;
    if (lang === 'en' || lang === 'vi') change(lang);
  });
  const theme = byId('theme', HTMLSelectElement);
  theme.addEventListener('change', () => {
    if (theme.value === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme.value;
  });
}
