/** What an extractor reads with: the lexicon and the grammars of the recognizers, built once. */
import { type DocumentWords, documentWords } from './document/rule-words.generated.ts';
import { baseLexicon } from './lexicon/base.ts';
import { K_JOINT, type Lexicon } from './lexicon/lexicon.ts';
import { dateGrammar } from './recognizers/date/recognizer.ts';
import { moneyGrammar } from './recognizers/money/recognizer.ts';
import { numberGrammar } from './recognizers/number.ts';
import { type OrganizationWords, organizationWords } from './recognizers/organization/rule-words.generated.ts';
import { type PersonWords, personWords } from './recognizers/person/rule-words.generated.ts';
import { type PlaceWords, placeWords } from './recognizers/place/rule-words.generated.ts';
import { type TitleWords, titleWords } from './recognizers/title/rule-words.generated.ts';

export interface Grammar {
  /** See `scan`. */
  readonly joints: ReadonlySet<number>;
  readonly number: ReturnType<typeof numberGrammar>;
  readonly date: ReturnType<typeof dateGrammar>;
  readonly money: ReturnType<typeof moneyGrammar>;
  readonly place: PlaceWords;
  readonly organization: OrganizationWords;
  readonly title: TitleWords;
  readonly person: PersonWords;
  readonly document: DocumentWords;
}

export interface Resources {
  readonly lexicon: Lexicon;
  readonly grammar: Grammar;
}

/** The tables of the package and the grammars over them. Takes some milliseconds; call it once. */
export function buildResources(): Resources {
  const lexicon = baseLexicon();
  const v = lexicon.vocabulary;
  const number = numberGrammar(v);
  return {
    lexicon,
    grammar: {
      joints: new Set(lexicon.rows(K_JOINT).map((row) => v.add(row[1]))),
      number,
      date: dateGrammar(v, number),
      money: moneyGrammar(v, number),
      place: placeWords(v),
      organization: organizationWords(v),
      title: titleWords(v),
      person: personWords(v),
      document: documentWords(v),
    },
  };
}
