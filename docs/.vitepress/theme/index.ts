/** The default theme with the fonts of the system: no web fonts. */
export { default } from 'vitepress/theme-without-fonts';
