/** Colors of the types: Okabe and Ito's hues, each readable with its ink and its label (WCAG AA; a test computes the contrasts). */
import type { EntityType } from '../../entity.ts';

interface Colors {
  /** The background of the text. */
  readonly fill: string;
  /** Of the label and the line below the text. */
  readonly label: string;
}

export interface Palette {
  /** Of the text of entities. */
  readonly ink: string;
  /** Of lines and headings of drawings. */
  readonly line: string;
  readonly types: Readonly<Record<EntityType, Colors>>;
}

export const LIGHT: Palette = {
  ink: '#1a1a1a',
  line: '#636363',
  types: {
    person: { fill: '#cfe8dd', label: '#006b4d' },
    title: { fill: '#fbe3b5', label: '#7a5200' },
    organization: { fill: '#cfe4f5', label: '#00588f' },
    place: { fill: '#f3d3e4', label: '#8f2f66' },
    date: { fill: '#e3dcf5', label: '#553c9a' },
    money: { fill: '#f7d6c9', label: '#9a3a12' },
  },
};

export const DARK: Palette = {
  ink: '#f5f5f5',
  line: '#a8a8a8',
  types: {
    person: { fill: '#0b4a36', label: '#5fd3ab' },
    title: { fill: '#5a3d00', label: '#ffc24d' },
    organization: { fill: '#0b3f63', label: '#7cc4f5' },
    place: { fill: '#5c1f43', label: '#f09ac6' },
    date: { fill: '#3b2a6b', label: '#bba7f5' },
    money: { fill: '#63260d', label: '#ff9d73' },
  },
};

/** Lines and headings of drawings that have no stylesheet and an unknown background: readable on white and on black. */
export const NEUTRAL = '#767676';
