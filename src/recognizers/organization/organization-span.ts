import type { OrganizationKind } from '../../entity.ts';

/** What the grammar of organizations reads: a name that starts at a token, with what belongs to it. */
export interface OrganizationSpan {
  to: number;
  kind: OrganizationKind;
  level: string;
  /** Match of the name in the table of organizations, or of the head. */
  match: number;
  named: boolean;
  /** The place after it that is too common a word to be a place on its own: Huyện ủy Thống Nhất. */
  weak: { from: number; to: number } | undefined;
  /** A place or a level belongs to it. */
  placed: boolean;
}
