/** All generated modules. A new builder has a line here. */
import { characterModule } from './characters.ts';
import { commonSyllableModule } from './common-syllables.ts';
import { communeModule } from './communes.ts';
import type { Generated } from './emit.ts';
import { evidenceModule } from './evidence.ts';
import { foreignNameModule } from './foreign-names.ts';
import { formsModule } from './forms.ts';
import { lexiconModules } from './lexicon.ts';
import { naturalStopWordModule } from './natural-stop-words.ts';
import { ruleWordModules } from './rule-words.ts';
import type { Tables } from './tables.ts';
import { unitModule } from './units.ts';
import { valueModules } from './values.ts';
import { wordModule } from './words.ts';

export function buildModules(tables: Tables): Generated[] {
  return [
    characterModule(tables),
    evidenceModule(tables),
    foreignNameModule(tables),
    formsModule(tables),
    commonSyllableModule(tables),
    unitModule(tables),
    communeModule(tables),
    ...lexiconModules(tables),
    ...valueModules(tables),
    ...ruleWordModules(tables),
    wordModule(tables),
    naturalStopWordModule(tables),
  ];
}
