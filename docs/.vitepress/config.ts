import { type DefaultTheme, defineConfig } from 'vitepress';
import { EXPORTED, specifierOf } from '../../entries.ts';

/** Where the site stands on its server, with `/` at both ends. */
const BASE = process.env['DOCS_BASE'] ?? '/';

const RECIPES = [
  { page: 'html', en: 'HTML of a CMS', vi: 'HTML từ CMS' },
  { page: 'jsonl', en: 'A corpus in JSONL', vi: 'Kho văn bản JSONL' },
  { page: 'lexicon', en: 'Your own names', vi: 'Tên riêng của bạn' },
  { page: 'servers', en: 'Express, Fastify, Nest', vi: 'Express, Fastify, Nest' },
  { page: 'postgres', en: 'A column in PostgreSQL', vi: 'Cột trong PostgreSQL' },
  { page: 'rag', en: 'Retrieval (RAG)', vi: 'Truy xuất (RAG)' },
  { page: 'browser', en: 'A worker in the browser', vi: 'Worker trong trình duyệt' },
  { page: 'natural', en: 'With natural', vi: 'Dùng với natural' },
  { page: 'compromise', en: 'With compromise', vi: 'Dùng với compromise' },
  { page: 'vntk', en: 'In place of vntk', vi: 'Thay cho vntk' },
  { page: 'annotation', en: 'Annotation tools', vi: 'Công cụ gán nhãn' },
  { page: 'encodings', en: 'Old encodings', vi: 'Bảng mã cũ' },
  { page: 'many-machines', en: 'Many machines', vi: 'Nhiều máy' },
] as const;

const CONCEPTS = [
  { page: 'result', en: 'What comes back', vi: 'Kết quả trả về' },
  { page: 'offsets', en: 'Offsets', vi: 'Vị trí' },
  { page: 'nesting', en: 'Nesting', vi: 'Thực thể lồng nhau' },
  { page: 'evidence', en: 'Evidence and confidence', vi: 'Căn cứ và độ tin cậy' },
  { page: 'places', en: 'Eras of places', vi: 'Địa danh theo thời kỳ' },
  { page: 'dates', en: 'Dates and TIMEX codes', vi: 'Ngày tháng và mã TIMEX' },
  { page: 'keys', en: 'Keys', vi: 'Khóa' },
] as const;

const ABOUT: DefaultTheme.SidebarItem[] = [
  { text: 'Accuracy', link: '/accuracy' },
  { text: 'Comparison', link: '/comparison' },
  { text: 'From chrono', link: '/from-chrono' },
  { text: 'How far one machine goes', link: '/scaling' },
];

type Language = 'en' | 'vi';

function group(text: string, folder: string, pages: readonly { readonly page: string; readonly en: string; readonly vi: string }[], language: Language) {
  return { text, items: pages.map((p) => ({ text: p[language], link: `${folder}/${p.page}` })) };
}

const english: DefaultTheme.Config = {
  nav: [
    { text: 'Start', link: '/start' },
    { text: 'Recipes', link: '/recipes/html' },
    { text: 'Concepts', link: '/concepts/result' },
    { text: 'CLI', link: '/cli' },
    { text: 'API', link: '/api/' },
    { text: 'Playground', link: '/playground' },
  ],
  sidebar: {
    '/api/': [{ text: 'API', items: EXPORTED.map((e) => ({ text: specifierOf(e), link: apiPage(specifierOf(e)) })) }],
    '/': [
      { text: 'Start in one minute', link: '/start' },
      { text: 'Playground', link: '/playground' },
      group('Recipes', '/recipes', RECIPES, 'en'),
      group('Concepts', '/concepts', CONCEPTS, 'en'),
      { text: 'Reference', items: [{ text: 'Command line', link: '/cli' }, { text: 'API', link: '/api/' }, ...ABOUT] },
    ],
  },
};

const vietnamese: DefaultTheme.Config = {
  nav: [
    { text: 'Bắt đầu', link: '/vi/start' },
    { text: 'Cách làm', link: '/vi/recipes/html' },
    { text: 'Khái niệm', link: '/vi/concepts/result' },
    { text: 'Dòng lệnh', link: '/vi/cli' },
    { text: 'API', link: '/api/' },
    { text: 'Chạy thử', link: '/vi/playground' },
  ],
  sidebar: {
    '/vi/': [
      { text: 'Bắt đầu trong một phút', link: '/vi/start' },
      { text: 'Trang chạy thử', link: '/vi/playground' },
      group('Cách làm', '/vi/recipes', RECIPES, 'vi'),
      group('Khái niệm', '/vi/concepts', CONCEPTS, 'vi'),
      { text: 'Tra cứu', items: [{ text: 'Dòng lệnh', link: '/vi/cli' }] },
      { text: 'Bằng tiếng Anh', items: [{ text: 'API', link: '/api/' }, ...ABOUT] },
    ],
  },
  outline: { label: 'Trong trang này' },
  docFooter: { prev: 'Trang trước', next: 'Trang sau' },
  darkModeSwitchLabel: 'Giao diện',
  lightModeSwitchTitle: 'Chuyển sang nền sáng',
  darkModeSwitchTitle: 'Chuyển sang nền tối',
  sidebarMenuLabel: 'Mục lục',
  returnToTopLabel: 'Về đầu trang',
  langMenuLabel: 'Đổi ngôn ngữ',
  skipToContentLabel: 'Đến nội dung',
};

/** The page that typedoc writes for an entry. A module with a module in it has a folder. */
function apiPage(specifier: string): string {
  return specifier === 'vietnamese-entities/vntk' ? `/api/${specifier}/` : `/api/${specifier}`;
}

export default defineConfig({
  title: 'vietnamese-entities',
  description: 'People, titles, organizations, places, dates and money in Vietnamese news.',
  base: BASE,
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `${BASE}playground/icon.svg` }]],
  srcExclude: ['generated/**', 'public/**'],
  // With enough contrast for small text.
  markdown: { theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } },
  // Pictures of `examples/`, while pages are written.
  vite: { server: { fs: { allow: ['..'] } } },
  locales: {
    root: { label: 'English', lang: 'en', themeConfig: english },
    vi: {
      label: 'Tiếng Việt',
      lang: 'vi',
      description: 'Tìm người, chức danh, tổ chức, địa danh, ngày tháng và số tiền trong tin tức tiếng Việt.',
      themeConfig: vietnamese,
    },
  },
  themeConfig: {
    search: {
      provider: 'local',
      options: {
        locales: {
          vi: {
            translations: {
              button: { buttonText: 'Tìm', buttonAriaLabel: 'Tìm' },
              modal: {
                noResultsText: 'Không thấy kết quả cho',
                resetButtonTitle: 'Xóa',
                displayDetails: 'Hiện chi tiết',
                footer: { selectText: 'chọn', navigateText: 'di chuyển', closeText: 'đóng' },
              },
            },
          },
        },
      },
    },
  },
});
