/** The words that pages and drawings say, in the languages that they can say them in. */
import type { EntityType } from '../../entity.ts';

/** English or Vietnamese. */
export type Language = 'en' | 'vi';

export const LANGUAGES: readonly Language[] = ['en', 'vi'];

interface Words {
  readonly labels: Readonly<Record<EntityType, string>>;
  /** The title of a page that was given none. */
  readonly pageTitle: string;
  readonly holders: { readonly title: string; readonly people: string; readonly offices: string; readonly organizations: string; readonly none: string };
}

export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    labels: { person: 'person', title: 'title', organization: 'organization', place: 'place', date: 'date', money: 'money' },
    pageTitle: 'Entities',
    holders: { title: 'Who holds which office', people: 'People', offices: 'Titles', organizations: 'Organizations', none: 'The text gives nobody an office.' },
  },
  vi: {
    labels: { person: 'người', title: 'chức danh', organization: 'tổ chức', place: 'địa danh', date: 'thời gian', money: 'tiền' },
    pageTitle: 'Thực thể',
    holders: { title: 'Ai giữ chức vụ gì', people: 'Người', offices: 'Chức danh', organizations: 'Tổ chức', none: 'Văn bản không nêu ai giữ chức vụ gì.' },
  },
};
